//! The window's icon.

/// The icon, made from `assets/icon/waypost.svg` by `packaging/icons/make`.
pub fn icon() -> egui::IconData {
    let png = include_bytes!("../../../assets/icon/waypost-64.png");
    // An unreadable icon leaves the system's default. A test decodes it.
    eframe::icon_data::from_png_bytes(png).unwrap_or_default()
}

/// Shows the icon in the taskbar, in the size that Windows wants. The window's own icon is too small for it.
#[cfg(windows)]
pub fn set_taskbar_icon(window: &winit::window::Window) {
    use winit::platform::windows::{IconExtWindows, WindowExtWindows};
    /// The number of the icon in the program's resources (`build.rs`).
    const ICON: u16 = 1;
    // Without resources the taskbar shows the system's icon for programs.
    window.set_taskbar_icon(winit::window::Icon::from_resource(ICON, None).ok());
}

/// Only Windows has an icon of its own for the taskbar.
#[cfg(not(windows))]
pub const fn set_taskbar_icon(_window: &winit::window::Window) {}

#[cfg(test)]
mod tests {
    #[test]
    fn icon_decodes() {
        let icon = super::icon();
        assert_eq!((icon.width, icon.height), (64, 64));
        assert!(icon.rgba.chunks(4).any(|pixel| pixel == [0x1D, 0x5B, 0xB5, 0xFF]), "the accent is in it");
    }
}
