package dev.odooupgrade.ui.order;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.text.SafeText;
import dev.odooupgrade.ui.field.ChoiceField;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.FieldModel;
import dev.odooupgrade.ui.model.StepBody.Advice;
import dev.odooupgrade.ui.model.Tone;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The step that asks for the platform and its protocol. */
final class PlatformPanel implements Panel {
  private static final String ODOO = PlatformAddress.ODOO.url().toString();

  private final Draft draft;
  private final ChoiceField input;

  /** What stood here, and was marked, when it was taken over. */
  private String taken;

  private int takenMark;

  PlatformPanel(Draft draft) {
    this.draft = draft;
    this.taken = known().url().toString();
    this.input = new ChoiceField(taken);
    input.offer(ListCursor.first(1 + Protocol.values().length));
  }

  @Override
  public String question() {
    return "Which platform do you want to use?";
  }

  @Override
  public List<String> why() {
    return known().sandbox()
        ? List.of(
            "The sandbox inside this program: it is not Odoo, and nothing leaves this computer."
                + " Without --sandbox, the wizard asks for the address of a real one.")
        : List.of("Odoo's own is " + ODOO + ". Keep it unless Odoo has given you another address.");
  }

  @Override
  public Optional<FieldModel> field() {
    return known().sandbox() ? Optional.empty() : Optional.of(input.model());
  }

  @Override
  public Optional<ChoiceModel> choices() {
    if (known().sandbox()) {
      return Optional.empty();
    }
    List<ChoiceModel.Choice> rows = new ArrayList<>();
    rows.add(new ChoiceModel.Choice("auto", "detect the protocol"));
    for (Protocol protocol : Protocol.values()) {
      rows.add(new ChoiceModel.Choice(protocol.word(), protocol.words()));
    }
    return Optional.of(
        new ChoiceModel(
            rows,
            input.marked(),
            "Detecting changes nothing on the platform. Offline, choose v1 or current."));
  }

  @Override
  public List<Advice> advice() {
    if (typed().isEmpty()) {
      return objection().map(words -> List.of(new Advice(Tone.BAD, words))).orElse(List.of());
    }
    return isTouched()
        ? List.of()
        : known().protocol().stream()
            .map(it -> new Advice(Tone.GOOD, "It speaks " + it.word() + ": " + it.words() + "."))
            .toList();
  }

  @Override
  public Input input() {
    return known().sandbox() ? Input.NONE : input;
  }

  @Override
  public void settle() {
    if (isTouched()) {
      typed().ifPresent(this::choose);
    }
  }

  @Override
  public Optional<String> objection() {
    return typed().isPresent()
        ? Optional.empty()
        : Optional.of("This is not a valid address; it looks like " + ODOO + ".");
  }

  @Override
  public String summary() {
    return known().sandbox() ? "the sandbox" : SafeText.clean(known().shownName());
  }

  private void choose(URI url) {
    draft
        .upgrade()
        .speakTo(
            new PlatformAddress(
                url, false, known().insecure(), known().cacert(), chosenProtocol()));
    input.show(url.toString());
    taken = input.text();
    takenMark = input.marked();
  }

  /** Whether the person has changed anything here since it was taken over. */
  private boolean isTouched() {
    return !input.text().equals(taken) || input.marked() != takenMark;
  }

  /** The protocol that was chosen; empty where it is to be detected. */
  private Optional<Protocol> chosenProtocol() {
    return input.marked() < 1
        ? Optional.empty()
        : Optional.of(Protocol.values()[input.marked() - 1]);
  }

  private Optional<URI> typed() {
    return TypedAddress.parse(input.text());
  }

  private PlatformAddress known() {
    return draft.upgrade().session().platform();
  }
}
