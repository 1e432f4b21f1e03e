package dev.odooupgrade.sandbox.v1.request;

import java.util.Optional;

/** What {@code create} is given, once it is found valid. */
public record ReceivedOrder(
    String contract,
    String email,
    String target,
    String aim,
    String filename,
    Optional<String> timezone) {}
