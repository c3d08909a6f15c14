//! The window's icon.

/// The icon, made from `assets/icon/waypost.svg` by `packaging/icons/make`.
pub fn icon() -> egui::IconData {
    let png = include_bytes!("../../../assets/icon/waypost-64.png");
    // An unreadable icon leaves the system's default. A test decodes it.
    eframe::icon_data::from_png_bytes(png).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    #[test]
    fn icon_decodes() {
        let icon = super::icon();
        assert_eq!((icon.width, icon.height), (64, 64));
        assert!(icon.rgba.chunks(4).any(|pixel| pixel == [0x1D, 0x5B, 0xB5, 0xFF]), "the accent is in it");
    }
}
