package dev.odooupgrade.ui.wizard;

import dev.odooupgrade.text.WordFilter;
import dev.odooupgrade.ui.Binding;
import dev.odooupgrade.ui.Key;
import dev.odooupgrade.ui.Shortcut;
import dev.odooupgrade.ui.field.ChoiceField;
import dev.odooupgrade.ui.field.Input;
import dev.odooupgrade.ui.field.ListCursor;
import dev.odooupgrade.ui.model.ChoiceModel;
import dev.odooupgrade.ui.model.ChoiceModel.Choice;
import dev.odooupgrade.ui.model.FieldModel;
import java.util.List;
import java.util.Optional;

/** Everything that can be done on a page, found by a few letters of what it does. */
final class Palette implements Input {
  private final List<Binding> all;
  private final ChoiceField field = new ChoiceField("", this::find);
  private List<Binding> found;

  /** {@code all} is what works on the page at the moment. */
  Palette(List<Binding> all) {
    this.all = List.copyOf(all);
    this.found = this.all;
    find();
  }

  @Override
  public boolean press(Key key) {
    return field.press(key);
  }

  @Override
  public void fill(String text) {
    field.fill(text);
  }

  @Override
  public void mark(int index) {
    field.mark(index);
  }

  /** The action under the marker. */
  Optional<Binding> chosen() {
    return field.marked() < 0 ? Optional.empty() : Optional.of(found.get(field.marked()));
  }

  FieldModel field() {
    return field.model();
  }

  ChoiceModel choices() {
    return new ChoiceModel(
        found.stream().map(Palette::choice).toList(),
        field.marked(),
        found.isEmpty() ? "Nothing here is called that." : "");
  }

  private void find() {
    WordFilter words = WordFilter.of(field.text());
    found = all.stream().filter(binding -> words.finds(texts(binding))).toList();
    field.offer(ListCursor.first(found.size()));
  }

  private static List<String> texts(Binding binding) {
    Shortcut shortcut = binding.shortcut();
    return List.of(binding.words(), shortcut.explained(), shortcut.keyNames());
  }

  private static Choice choice(Binding binding) {
    return new Choice(binding.shortcut().explained(), binding.shortcut().keyNames());
  }
}
