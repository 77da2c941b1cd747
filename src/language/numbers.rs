use crate::language::words::Words;

/// Metres of a kilometre.
const KILOMETRE: f64 = 1000.0;

impl Words {
    /// "33,300 km²", "3.7 km²": as exact as the map is, three digits.
    pub fn square_km(&self, square_km: f64) -> String {
        self.say_with("square-km", &[("number", self.rounded(square_km).into())])
    }

    /// "3.70 km", "640 m", "1,240 km", from metres.
    pub fn distance(&self, metres: f64) -> String {
        if metres < KILOMETRE {
            self.say_with("metres", &[("number", self.rounded(metres).into())])
        } else {
            self.say_with("kilometres", &[("number", self.rounded(metres / KILOMETRE).into())])
        }
    }

    /// "17,291", "8.8": all digits to the hundredth, thousands set apart.
    pub fn number(&self, number: f64) -> String {
        // Adding zero takes the sign from a negative one.
        let hundredths = (number * 100.0).round() + 0.0;
        self.marked(&(hundredths / 100.0).to_string())
    }

    /// "44.50", "1,852": that many decimals, thousands set apart.
    pub fn decimals(&self, number: f64, decimals: usize) -> String {
        self.marked(&format!("{number:.decimals$}"))
    }

    /// "17291", "8.8": all digits, in one piece, for a table.
    pub fn digits(&self, number: f64) -> String {
        number.to_string().replace('.', self.rules().numbers.decimals)
    }

    /// Three digits that count, thousands set apart.
    fn rounded(&self, number: f64) -> String {
        if number <= 0.0 {
            return "0".to_owned();
        }
        let digits = number.log10().floor() as i32;
        let decimals = (2 - digits).clamp(0, 2) as usize;
        let step = 10_f64.powi(digits - 2);
        self.decimals((number / step).round_ties_even() * step, decimals)
    }

    /// Digits as a program writes them, with the marks of the language.
    fn marked(&self, digits: &str) -> String {
        let marks = self.rules().numbers;
        let (minus, digits) =
            digits.strip_prefix('-').map_or(("", digits), |digits| (marks.minus, digits));
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let mut text = minus.to_owned();
        for (i, digit) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                text.push_str(marks.thousands);
            }
            text.push(digit);
        }
        if !part.is_empty() {
            text.push_str(marks.decimals);
            text.push_str(part);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Words;

    fn words() -> Words {
        Words::english("").expect("no message at all is a language file")
    }

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
            assert_eq!(words().rounded(number), text);
        }
    }

    #[test]
    fn a_figure_keeps_its_digits() {
        let cases = [
            (17_291.0, "17,291"),
            (2_405.5, "2,405.5"),
            (0.0, "0"),
            (-0.001, "0"),
            (-1_200.0, "−1,200"),
        ];
        for (number, text) in cases {
            assert_eq!(words().number(number), text);
        }
    }
}
