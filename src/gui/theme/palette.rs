//! The colours of the four themes.

use egui::Color32;

use super::Theme;

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// The light theme: warm paper, one blue.
pub const LIGHT: Theme = Theme {
    dark: false,
    ground: rgb(0xF7_F5_F0),
    rail: rgb(0xED_EA_E2),
    card: rgb(0xFF_FF_FF),
    text: rgb(0x1C_1F_26),
    quiet: rgb(0x55_5B_66),
    line: rgb(0xDC_D8_CE),
    edge: rgb(0x7F_82_8A),
    accent: rgb(0x1D_5B_B5),
    on_accent: rgb(0xFF_FF_FF),
    soft: rgb(0xE6_EE_FA),
    success: rgb(0x1A_75_40),
    warning: rgb(0x8A_50_00),
    error: rgb(0xB3_26_1E),
    success_soft: rgb(0xE5_F2_E9),
    warning_soft: rgb(0xFB_EF_D9),
    error_soft: rgb(0xFB_E9_E7),
    shadow: Color32::from_black_alpha(26),
    line_width: 1.0,
};

/// The dark theme.
pub const DARK: Theme = Theme {
    dark: true,
    ground: rgb(0x16_18_1D),
    rail: rgb(0x101216),
    card: rgb(0x1F_22_29),
    text: rgb(0xEC_EE_F2),
    quiet: rgb(0xA9_B0_BD),
    line: rgb(0x35_3B_46),
    edge: rgb(0x7A_82_91),
    accent: rgb(0x86_B3_FF),
    on_accent: rgb(0x0C_13_22),
    soft: rgb(0x1E_2D_48),
    success: rgb(0x72_D1_9B),
    warning: rgb(0xF2_B6_61),
    error: rgb(0xFF_8F_86),
    success_soft: rgb(0x17_30_24),
    warning_soft: rgb(0x35_28_13),
    error_soft: rgb(0x3B_1D_1C),
    shadow: Color32::from_black_alpha(110),
    line_width: 1.0,
};

/// High contrast on black: pure white text, double lines.
pub const CONTRAST_DARK: Theme = Theme {
    dark: true,
    ground: rgb(0x00_00_00),
    rail: rgb(0x00_00_00),
    card: rgb(0x00_00_00),
    text: rgb(0xFF_FF_FF),
    quiet: rgb(0xFF_FF_FF),
    line: rgb(0xFF_FF_FF),
    edge: rgb(0xFF_FF_FF),
    accent: rgb(0xFF_E4_4D),
    on_accent: rgb(0x00_00_00),
    soft: rgb(0x33_2E_00),
    success: rgb(0x7C_FF_B2),
    warning: rgb(0xFF_C9_4D),
    error: rgb(0xFF_A8_A0),
    success_soft: rgb(0x00_00_00),
    warning_soft: rgb(0x00_00_00),
    error_soft: rgb(0x00_00_00),
    shadow: Color32::TRANSPARENT,
    line_width: 2.0,
};

/// High contrast on white: pure black text, double lines.
pub const CONTRAST_LIGHT: Theme = Theme {
    dark: false,
    ground: rgb(0xFF_FF_FF),
    rail: rgb(0xFF_FF_FF),
    card: rgb(0xFF_FF_FF),
    text: rgb(0x00_00_00),
    quiet: rgb(0x00_00_00),
    line: rgb(0x00_00_00),
    edge: rgb(0x00_00_00),
    accent: rgb(0x00_33_B4),
    on_accent: rgb(0xFF_FF_FF),
    soft: rgb(0xDD_E6_FF),
    success: rgb(0x00_5A_24),
    warning: rgb(0x6B_3A_00),
    error: rgb(0x9B_00_00),
    success_soft: rgb(0xFF_FF_FF),
    warning_soft: rgb(0xFF_FF_FF),
    error_soft: rgb(0xFF_FF_FF),
    shadow: Color32::TRANSPARENT,
    line_width: 2.0,
};
