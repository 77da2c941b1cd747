use super::Words;

/// Metres of a kilometre.
const KILOMETRE: f64 = 1000.0;

impl Words {
    /// "33,300 km²", "3.7 km²": as exact as the map is, three digits.
    pub fn square_km(&self, square_km: f64) -> String {
        self.say_with("square-km", &[("number", rounded(square_km).into())])
    }

    /// "3.70 km", "640 m", "1,240 km", from metres.
    pub fn distance(&self, metres: f64) -> String {
        if metres < KILOMETRE {
            self.say_with("metres", &[("number", rounded(metres).into())])
        } else {
            self.say_with("kilometres", &[("number", rounded(metres / KILOMETRE).into())])
        }
    }
}

/// Three digits that count, thousands set apart.
fn rounded(number: f64) -> String {
    if number <= 0.0 {
        return "0".to_owned();
    }
    let digits = number.log10().floor() as i32;
    let decimals = (2 - digits).clamp(0, 2) as usize;
    let step = 10_f64.powi(digits - 2);
    let text = format!("{:.decimals$}", (number / step).round_ties_even() * step);
    let (whole, part) = text.split_once('.').map_or((text.as_str(), None), |(a, b)| (a, Some(b)));
    let mut grouped = String::new();
    for (i, digit) in whole.chars().enumerate() {
        if i > 0 && (whole.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    part.map_or(grouped.clone(), |part| format!("{grouped}.{part}"))
}

#[cfg(test)]
mod tests {
    use super::rounded;

    #[test]
    fn three_digits_count() {
        let cases = [
            (33_298.0, "33,300"),
            (3.664, "3.66"),
            (74.71, "74.7"),
            (0.25, "0.25"),
            (999.6, "1,000"),
        ];
        for (number, text) in cases {
            assert_eq!(rounded(number), text);
        }
    }
}
