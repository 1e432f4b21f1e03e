package dev.odooupgrade.domain;

/** The two keys that open a request: its id and its private key. */
public record RequestRef(String id, Secret key) {}
