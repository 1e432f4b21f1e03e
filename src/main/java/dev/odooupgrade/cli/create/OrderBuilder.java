package dev.odooupgrade.cli.create;

import dev.odooupgrade.cli.kit.BadArguments;
import dev.odooupgrade.cli.kit.CommandContext;
import dev.odooupgrade.cli.kit.MissingOptions;
import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.cli.transfer.DumpChoice;
import dev.odooupgrade.cli.transfer.DumpOption;
import dev.odooupgrade.cli.upgrade.LabelOptions;
import dev.odooupgrade.cli.upgrade.PlatformOptions;
import dev.odooupgrade.cli.upgrade.SessionOption;
import dev.odooupgrade.cli.upgrade.UpgradeFinder;
import dev.odooupgrade.config.Customer;
import dev.odooupgrade.config.Setting;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.order.OrderDraft;
import dev.odooupgrade.domain.order.OrderField;
import dev.odooupgrade.domain.order.OrderRules;
import dev.odooupgrade.domain.order.Variable;
import dev.odooupgrade.domain.platform.Ability;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.session.Label;
import dev.odooupgrade.domain.session.Session;
import dev.odooupgrade.domain.session.SessionOrder;
import dev.odooupgrade.domain.session.Stage;
import dev.odooupgrade.domain.transfer.DumpFile;
import dev.odooupgrade.flow.upgrade.OpenUpgrade;
import dev.odooupgrade.flow.upgrade.SavePolicy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes an upgrade with an order that can be sent, from what was typed and what was saved. */
@Command
final class OrderBuilder {
  /** What no platform does without. */
  private static final Set<OrderField> ALWAYS_ASKED =
      EnumSet.of(OrderField.CONTRACT, OrderField.TARGET, OrderField.AIM);

  private final CommandContext world;
  private final UpgradeFinder finder;
  private final boolean needsDump;

  @Mixin private OrderOptions order = new OrderOptions();
  @Mixin private DumpOption dump = new DumpOption();

  @Option(
      names = "--session",
      paramLabel = "FILE|ID|NAME",
      description =
          "A saved upgrade, by its file or its name in the list of odoo-upgrade sessions; or a name"
              + " for a new one: letters, digits, - and _. It remembers the order, the request, the"
              + " key, the dump and the platform.")
  private @Nullable String session;

  @Option(
      names = "--like",
      paramLabel = "FILE|ID",
      description =
          "Take what is not given from this saved upgrade, of which a new order is made: the"
              + " production run after the test, or the same again with a fresh dump.")
  private @Nullable String like;

  @Mixin private CustomerOption customer = new CustomerOption();
  @Mixin private LabelOptions label = new LabelOptions();
  @Mixin private PlatformOptions platform = new PlatformOptions();

  /**
   * @param needsDump whether nothing can be done without a dump
   */
  OrderBuilder(CommandContext world, boolean needsDump) {
    this.world = world;
    this.finder = new UpgradeFinder(world);
    this.needsDump = needsDump;
  }

  private Optional<String> sessionName() {
    return SessionOption.typed(session);
  }

  /** The saved upgrade that was named; empty when a new one is to begin. */
  Optional<OpenUpgrade> saved() throws TroubleException {
    Optional<String> name = sessionName();
    if (name.isEmpty() || begins(name.get())) {
      return Optional.empty();
    }
    if (like != null) {
      throw new BadArguments(
          "--like begins another upgrade, and this session already holds one; nothing was sent.",
          "Omit --session, or give it a name that is not taken yet.");
    }
    return Optional.of(finder.named(name.get(), true));
  }

  /** A name in the list that comes without any order is more likely mistyped than new. */
  private boolean begins(String name) throws BadArguments {
    return UpgradeFinder.isNew(name, world.store())
        && (!UpgradeFinder.isInList(name, world.store())
            || like != null
            || customer.isTyped()
            || !order.typedOptions().isEmpty());
  }

  /**
   * The upgrade with its order and its dump, checked as far as can be without asking the platform.
   * It is not saved yet: a new one must be, one that was saved before is when its next step begins.
   */
  OpenUpgrade ready(Optional<OpenUpgrade> saved, MissingOptions missing)
      throws TroubleException, InterruptedException {
    return ready(saved, missing, true);
  }

  /**
   * The same.
   *
   * @param looksAtDump whether the dump is there already
   */
  OpenUpgrade ready(Optional<OpenUpgrade> saved, MissingOptions missing, boolean looksAtDump)
      throws TroubleException, InterruptedException {
    Optional<Session> model = model();
    Optional<Session> before = saved.map(OpenUpgrade::session).or(() -> model);
    List<Variable> variables =
        order.variables(model.map(Session::order).map(SessionOrder::variables).orElse(List.of()));
    Optional<Path> path = dump().or(() -> before.flatMap(Session::dump).map(DumpFile::path));
    Optional<Customer> ordering = customer.named(world);
    OrderDraft known = known(before, model.isPresent(), ordering);
    OrderDraft draft = order.over(known, path.map(OrderBuilder::name));
    boolean isFolder = path.filter(Files::isDirectory).isPresent();
    missing.unless(path.isPresent() || !needsDump, "--dbdump", "the dump file");
    Asked asked = asked(before, draft, isFolder || !variables.isEmpty(), missing);
    PlatformAddress address = asked.platform();
    new OrderCheck(world.timezones()).check(draft, asked.fields());
    if (!variables.isEmpty()) {
      requireVariables(address, variables);
    }
    OpenUpgrade open =
        saved.isPresent() ? saved.get() : finder.begin(address, SavePolicy.ALWAYS, sessionName());
    open.reach(address);
    open.typed(draft);
    Label unlabelled = ordering.map(it -> Label.NONE.named(it.name())).orElse(Label.NONE);
    open.label(
        label.over(before.map(Session::label).filter(it -> !it.isEmpty()).orElse(unlabelled)));
    if (!variables.isEmpty()) {
      open.give(variables);
    }
    if (path.isPresent() && looksAtDump) {
      requireFit(open, draft, new DumpChoice(world).choose(open, path.get()));
    }
    return open;
  }

  /** The upgrade that the new one is to be like. */
  private Optional<Session> model() throws TroubleException {
    return like == null ? Optional.empty() : Optional.of(world.store().read(like));
  }

  /** What is known of the order; another dump than before has a name of its own. */
  private OrderDraft known(Optional<Session> before, boolean isModel, Optional<Customer> ordering)
      throws TroubleException {
    OrderDraft draft = before.map(Session::draft).orElse(OrderDraft.EMPTY);
    OrderDraft named = isModel && dump().isPresent() ? draft.with(OrderField.FILENAME, "") : draft;
    OrderDraft known = ordering.map(it -> CustomerOption.over(named, it)).orElse(named);
    return order.lacking(EnumSet.of(OrderField.EMAIL), known).isEmpty()
        ? known
        : known.with(OrderField.EMAIL, usualEmail());
  }

  /** Where the config file does not tell one that is needed, the option is missed. */
  private String usualEmail() throws TroubleException {
    return new OptionValue.EmailAddress()
        .chosenOrUsual(null, Setting.EMAIL, world.settings(), world.console()::warn)
        .orElse("");
  }

  /** The platform is asked for its protocol only where that decides whether the zone is missing. */
  private void requireFit(OpenUpgrade open, OrderDraft draft, Optional<String> release)
      throws TroubleException, InterruptedException {
    PlatformAddress address = open.session().platform();
    Map<OrderField, String> misfits = OrderRules.misfits(draft, release, fields(address));
    if (misfits.containsKey(OrderField.TIMEZONE) && address.protocol().isEmpty()) {
      open.reach(recognized(address));
    }
    Set<OrderField> fields = fields(open.session().platform());
    misfits.keySet().retainAll(fields);
    if (order.takesAnyTarget()) {
      misfits.remove(OrderField.TARGET);
    }
    OrderCheck.requireFit(draft, misfits);
    OrderRules.unchecked(draft, release, fields).ifPresent(world.console()::note);
  }

  private void requireVariables(PlatformAddress address, List<Variable> variables)
      throws TroubleException {
    if (!world.runners().abilities(address).can(Ability.VARIABLES)) {
      throw new BadArguments(
          "This platform does not take environment variables; nothing was sent.",
          "Omit -e and --env-file.");
    }
    String names = variables.stream().map(Variable::name).collect(Collectors.joining(", "));
    world.console().note("Environment variables for the upgrade: " + names + ".");
  }

  private record Asked(PlatformAddress platform, Set<OrderField> fields) {}

  /**
   * Which fields are needed depends on the platform. It is asked for its protocol only when that
   * decides whether something is missing; otherwise that is time enough when it is sent.
   *
   * @param isSpecial whether there is something in the order that not every platform takes
   */
  private Asked asked(
      Optional<Session> before, OrderDraft draft, boolean isSpecial, MissingOptions missing)
      throws TroubleException, InterruptedException {
    PlatformAddress address =
        before.isPresent()
            ? platform.over(before.get().platform(), false, world.settings())
            : platform.address(world.settings());
    world.runners().check(address);
    Set<OrderField> fields = fields(address);
    boolean depends = isSpecial || !order.lacking(EnumSet.allOf(OrderField.class), draft).isEmpty();
    if (address.protocol().isEmpty() && depends && order.lacking(ALWAYS_ASKED, draft).isEmpty()) {
      address = recognized(address);
      fields = fields(address);
    }
    for (OrderField field : order.lacking(fields, draft)) {
      missing.add("--" + field.wireName(), OrderCheck.meaning(field));
    }
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
  OpenUpgrade resumed(OpenUpgrade open) throws TroubleException {
    Session before = open.session();
    List<Variable> variables = order.variables();
    OrderDraft known =
        customer
            .named(world)
            .map(it -> CustomerOption.over(before.draft(), it))
            .orElse(before.draft());
    if (!order.over(known, Optional.empty()).equals(before.draft())
        || !(variables.isEmpty() || variables.equals(before.order().variables()))) {
      throw new BadArguments(
          "The request of this session was created with different values; nothing was sent.",
          "Omit "
              + String.join(" ", order.typedOptions())
              + (customer.isTyped() ? " --customer" : "")
              + ", or omit --session to start another upgrade.");
    }
    PlatformAddress address = platform.over(before.platform(), true, world.settings());
    world.runners().check(address);
    open.reach(address);
    open.label(label.over(before.label()));
    if (platform.namesAddress()) {
      open.reachPlatformItself();
    }
    if (dump().isPresent() && before.stage().compareTo(Stage.UPLOADED) < 0) {
      new DumpChoice(world).choose(open, dump().get());
    }
    return open;
  }

  /** The dump that was typed. */
  Optional<Path> dump() {
    return dump.typed(world.env());
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : OrderRules.filenameOf(name.toString());
  }
}
