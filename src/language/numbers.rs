use crate::language::words::Words;

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

/// "17,291", "8.8": all digits to the hundredth, thousands set apart.
pub fn grouped(number: f64) -> String {
    let hundredths = (number * 100.0).round();
    let text = with_thousands(&(hundredths.abs() / 100.0).to_string());
    if hundredths < 0.0 { format!("−{text}") } else { text }
}

/// Three digits that count, thousands set apart.
fn rounded(number: f64) -> String {
    if number <= 0.0 {
        return "0".to_owned();
    }
    let digits = number.log10().floor() as i32;
    let decimals = (2 - digits).clamp(0, 2) as usize;
    let step = 10_f64.powi(digits - 2);
    with_thousands(&format!("{:.decimals$}", (number / step).round_ties_even() * step))
}

/// Digits with a comma before each three of the whole part.
fn with_thousands(digits: &str) -> String {
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(a, b)| (a, Some(b)));
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
    use crate::language::numbers::{grouped, rounded};

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

    #[test]
    fn a_figure_keeps_its_digits() {
        let cases = [(17_291.0, "17,291"), (2_405.5, "2,405.5"), (0.0, "0"), (-1_200.0, "−1,200")];
        for (number, text) in cases {
            assert_eq!(grouped(number), text);
        }
    }
}
