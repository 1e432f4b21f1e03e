package dev.odooupgrade.ui.model;

import java.util.Optional;

/**
 * The title line.
 *
 * @param warning a word that must not be missed, such as SANDBOX or INSECURE
 */
public record Header(String title, String platform, Optional<String> warning) {}
