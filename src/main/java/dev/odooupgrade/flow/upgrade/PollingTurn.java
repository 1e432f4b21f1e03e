package dev.odooupgrade.flow.upgrade;

/** That this program, and no other, polls for all upgrades of a folder, until it is closed. */
@FunctionalInterface
public interface PollingTurn extends AutoCloseable {
  @Override
  void close();
}
