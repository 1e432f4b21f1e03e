package dev.odooupgrade.cli.create;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CliWorld;
import dev.odooupgrade.cli.kit.Missing;
import dev.odooupgrade.cli.transfer.DumpChoice;
import dev.odooupgrade.cli.upgrade.PlatformOptions;
import dev.odooupgrade.cli.upgrade.UpgradeFinder;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.SavePolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Makes an upgrade with an order that can be sent, from what was typed and what was saved. */
final class OrderBuilder {
  /** What no platform does without. */
  private static final Set<OrderField> ALWAYS_ASKED =
      EnumSet.of(OrderField.CONTRACT, OrderField.TARGET, OrderField.AIM);

  private final CliWorld world;
  private final UpgradeFinder finder;

  OrderBuilder(CliWorld world) {
    this.world = world;
    this.finder = new UpgradeFinder(world);
  }

  record Typed(
      Optional<String> session,
      OrderOptions order,
      Optional<Path> dump,
      PlatformOptions platform,
      boolean needsDump) {}

  /** Has the last word before an upgrade is begun. */
  @FunctionalInterface
  interface Guard {
    void check(Session session) throws BadArguments;
  }

  /** The saved upgrade that was named; empty when a new one is to begin. */
  Optional<OpenUpgrade> saved(Typed typed) throws TroubleException {
    if (typed.session().isEmpty()
        || UpgradeFinder.isNewFile(typed.session().get(), world.store())) {
      return Optional.empty();
    }
    OpenUpgrade open = finder.named(typed.session().get(), true);
    open.session().request().ifPresent(ref -> world.console().keepSecret(ref.key()));
    return Optional.of(open);
  }

  /**
   * The upgrade with its order and its dump, checked as far as can be without asking the platform;
   * a new one is saved now, one that was saved before when its next step begins.
   *
   * @param guard the last word before anything is saved
   */
  OpenUpgrade ready(Typed typed, Optional<OpenUpgrade> saved, Missing missing, Guard guard)
      throws TroubleException, InterruptedException {
    Optional<Session> before = saved.map(OpenUpgrade::session);
    Optional<DumpFile> oldDump = before.flatMap(Session::dump);
    Optional<Path> path = typed.dump().or(() -> oldDump.map(DumpFile::path));
    OrderDraft known = before.map(Session::draft).orElse(OrderDraft.EMPTY);
    OrderDraft draft = typed.order().over(known, path.map(OrderBuilder::name));
    boolean isFolder = path.filter(Files::isDirectory).isPresent();
    missing.unless(path.isPresent() || !typed.needsDump(), "--dbdump", "the dump file");
    Asked asked = asked(typed, before, draft, isFolder, missing);
    PlatformAddress address = asked.platform();
    new OrderCheck(world.timezones()).check(draft, asked.fields());
    Optional<DumpFile> dump = Optional.empty();
    if (path.isPresent()) {
      dump = Optional.of(DumpChoice.of(world, address).choose(path.get(), oldDump));
    }
    OpenUpgrade open =
        saved.isPresent() ? saved.get() : finder.begin(address, SavePolicy.ALWAYS, typed.session());
    open.reach(address);
    open.typed(draft);
    if (dump.isPresent()) {
      open.chose(dump);
    }
    guard.check(open.session());
    if (saved.isEmpty()) {
      open.save();
    }
    return open;
  }

  private record Asked(PlatformAddress platform, Set<OrderField> fields) {}

  /**
   * Which fields are needed depends on the platform. It is asked for its protocol only when that
   * decides whether something is missing; otherwise that is time enough when it is sent.
   */
  private Asked asked(
      Typed typed, Optional<Session> before, OrderDraft draft, boolean isFolder, Missing missing)
      throws TroubleException, InterruptedException {
    PlatformAddress address =
        typed
            .platform()
            .over(before.map(Session::platform).orElse(PlatformAddress.ODOO), false, world.env());
    world.runners().check(address);
    Set<OrderField> fields = fields(address);
    boolean depends =
        isFolder || OrderCheck.lacks(typed.order(), draft, EnumSet.allOf(OrderField.class));
    if (address.protocol().isEmpty()
        && depends
        && !OrderCheck.lacks(typed.order(), draft, ALWAYS_ASKED)) {
      address = recognized(address);
      fields = fields(address);
    }
    OrderCheck.missing(typed.order(), draft, fields, missing);
    missing.check();
    return new Asked(address, fields);
  }

  private PlatformAddress recognized(PlatformAddress address)
      throws TroubleException, InterruptedException {
    PlatformAddress known = world.runners().recognized(address);
    known
        .protocol()
        .ifPresent(it -> world.console().note("The platform speaks " + it.word() + "."));
    return known;
  }

  /** All there are, while it is not known which of them the platform wants. */
  private Set<OrderField> fields(PlatformAddress address) throws TroubleException {
    Set<OrderField> fields = world.runners().abilities(address).fields();
    return fields.isEmpty() ? EnumSet.allOf(OrderField.class) : fields;
  }

  /**
   * The upgrade whose request exists already: its order can no longer change, its dump can until it
   * has arrived.
   */
  OpenUpgrade resumed(Typed typed, OpenUpgrade open) throws TroubleException {
    Session session = open.session();
    if (!typed.order().over(session.draft(), Optional.empty()).equals(session.draft())) {
      throw new BadArguments(
          "The request of this session was created with different values; nothing was sent.",
          "Omit "
              + String.join(" ", typed.order().typedOptions())
              + ", or omit --session to start another upgrade.");
    }
    PlatformAddress address = typed.platform().over(session.platform(), true, world.env());
    world.runners().check(address);
    open.reach(address);
    if (typed.dump().isPresent() && session.stage().compareTo(Stage.UPLOADED) < 0) {
      Path path = typed.dump().get();
      open.chose(Optional.of(DumpChoice.of(world, address).choose(path, session.dump())));
    }
    return open;
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString();
  }
}
