package dev.odooupgrade.cli.kit;

/** The command of a person that is run when the state of an upgrade changes. */
@FunctionalInterface
public interface ChangeHook {
  /** Runs this command from now on, instead of the one of the environment. */
  void run(String command);
}
