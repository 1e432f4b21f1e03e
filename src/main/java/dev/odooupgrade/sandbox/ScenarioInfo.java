package dev.odooupgrade.sandbox;

import dev.odooupgrade.domain.Named;

/** A story that a sandbox plays. */
public interface ScenarioInfo extends Named {
  /** What happens in it, in one sentence for people. */
  String description();
}
