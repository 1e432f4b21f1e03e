package dev.odooupgrade.simulation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which faults come: the one that this seed is to show, as soon as it can, and any by chance. */
final class FaultPlan {
  private final World world;
  private final PlacedFault wanted;
  private final Set<PlacedFault> drawn = new LinkedHashSet<>();
  private boolean calm;

  FaultPlan(World world, PlacedFault wanted) {
    this.world = world;
    this.wanted = wanted;
  }

  /** From now on nothing fails. */
  void calmDown() {
    calm = true;
  }

  /** Whether the seed has still to show its fault. */
  boolean isOwing() {
    return !calm && !drawn.contains(wanted);
  }

  Set<PlacedFault> drawn() {
    return drawn;
  }

  /** What goes wrong at a place now, if anything does. */
  Optional<Object> at(String place, double probability) {
    Optional<PlacedFault> fault =
        isOwing() && wanted.place().equals(place)
            ? Optional.of(wanted)
            : byChance(place, probability);
    fault.ifPresent(
        it -> {
          drawn.add(it);
          world.tell("fault at " + it);
        });
    return fault.map(PlacedFault::what);
  }

  private Optional<PlacedFault> byChance(String place, double probability) {
    if (calm || !world.happens(probability)) {
      return Optional.empty();
    }
    List<PlacedFault> all = FaultMatrix.at(place);
    return Optional.of(all.get(world.below(all.size())));
  }
}
