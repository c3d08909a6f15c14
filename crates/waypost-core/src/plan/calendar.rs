//! Dates in the Gregorian calendar, in UTC.

/// Returns year, month and day of a number of days since 1970-01-01. The algorithm counts years from March, in eras of
/// 400 years (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
pub const fn civil_from_days(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let era = shifted / 146_097;
    let day_of_era = shifted % 146_097;
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month, day)
}

/// Returns the number of days since 1970-01-01. `None` before that date or after the year 9999.
pub fn days_from_civil(year: u64, month: u64, day: u64) -> Option<u64> {
    if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    let year = if month <= 2 { year - 1 } else { year };
    let (era, year_of_era) = (year / 400, year % 400);
    let shifted_month = if month > 2 { month - 3 } else { month + 9 };
    let day_of_year = (153 * shifted_month + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    (era * 146_097 + day_of_era).checked_sub(719_468)
}

/// Formats seconds since 1970 as a date: `2026-11-24`.
pub fn format_date(seconds: u64) -> String {
    let (year, month, day) = civil_from_days(seconds / 86_400);
    format!("{year:04}-{month:02}-{day:02}")
}

/// Writes a moment, given in seconds since 1970, as a day and a time: 2026-11-30 09:05:00 UTC.
pub fn format_time(seconds: u64) -> String {
    let of_day = seconds % 86_400;
    let (hours, minutes) = (of_day / 3600, of_day / 60 % 60);
    format!("{} {hours:02}:{minutes:02}:{:02} UTC", format_date(seconds), of_day % 60)
}

/// Parses a date such as `2026-11-24` to seconds since 1970.
pub fn parse_date(text: &str) -> Option<u64> {
    let mut parts = text.split('-').map(|part| part.parse::<u64>().ok());
    let (year, month, day_of_month) = (parts.next()??, parts.next()??, parts.next()??);
    Some(days_from_civil(year, month, day_of_month)? * 86_400)
}

/// Finds a date in a header or a greeting, such as `Tue, 24 Nov 2026 06:49:42 GMT` (RFC 9110, RFC 5322), and returns
/// seconds since 1970. Ignores seconds and the time zone.
pub fn parse_header_date(text: &str) -> Option<u64> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let words: Vec<&str> = text.split([' ', ',', ';']).filter(|word| !word.is_empty()).collect();
    words.windows(4).find_map(|window| {
        let [day_of_month, month, year, time] = window else { return None };
        let month = MONTHS.iter().position(|name| month.to_ascii_lowercase().starts_with(name))?;
        let days = days_from_civil(year.parse().ok()?, month as u64 + 1, day_of_month.parse().ok()?)?;
        let mut clock = time.split(':').map(|part| part.parse::<u64>().ok());
        let (hours, minutes) = (clock.next()??, clock.next()??);
        (hours < 24 && minutes < 60).then_some(days * 86_400 + hours * 3600 + minutes * 60)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_numbers_round_trip_over_nine_centuries() {
        for number in 0..330_000 {
            let (year, month, day_of_month) = civil_from_days(number);
            assert_eq!(days_from_civil(year, month, day_of_month), Some(number));
        }
    }

    #[test]
    fn parses_dates_inside_text() {
        let noon = parse_date("2026-11-24").expect("a date") + 6 * 3600 + 49 * 60;
        for text in [
            "Tue, 24 Nov 2026 06:49:42 GMT",
            "220 mail.example.org ESMTP Sendmail 8.15; Tue, 24 Nov 2026 06:49:42 -0800",
        ] {
            assert_eq!(parse_header_date(text), Some(noon), "{text}");
        }
        for text in
            ["", "220 mail.example.org ESMTP", "99 Nov 2026 06:49", "24 Nov 0000 06:49", "1 Jan 2026 99:99"]
        {
            assert_eq!(parse_header_date(text), None, "{text}");
        }
        assert_eq!(format_date(noon), "2026-11-24");
    }
}
