package dev.odooupgrade.timezone;

import java.util.List;

/**
 * A city that no zone is named after.
 *
 * @param names what it is called, the usual name first
 * @param thousands of people who live there
 */
record City(List<String> names, int thousands) {}
