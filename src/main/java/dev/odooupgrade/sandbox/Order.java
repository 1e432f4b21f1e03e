package dev.odooupgrade.sandbox;

import java.util.Optional;

/** What {@code create} is given, once it is found valid. */
record Order(
    String contract,
    String email,
    String target,
    String aim,
    String filename,
    Optional<String> timezone) {}
