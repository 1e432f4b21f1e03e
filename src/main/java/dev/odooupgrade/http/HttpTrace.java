package dev.odooupgrade.http;

/**
 * Hears what goes over the wire, line by line: {@code >} for what is sent, {@code <} for what is
 * received, {@code *} for the rest. Secrets are masked and foreign text is made harmless before it
 * comes here. Called on any thread; must be quick and must not throw.
 */
@FunctionalInterface
public interface HttpTrace {

  void line(String line);
}
