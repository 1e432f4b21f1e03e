package dev.odooupgrade.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.text.Nearest;
import dev.odooupgrade.text.SafeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Understands the text of a config file, whatever stands there: what is wrong is kept with what it
 * hinders, and never thrown.
 */
record ConfigReader(Path path) {
  private static final TomlMapper TOML = TomlMapper.builder().build();
  private static final int MOST_NOTES = 10;
  private static final String NO_TABLE =
      ": write a table for each customer, such as [customers.\"Acme\"].";
  private static final String CUSTOMERS = "customers";
  private static final List<String> OF_A_CUSTOMER = List.of("contract", "email", "notes");

  /** {@code notes} are what is wrong with the file itself. */
  Config read(String text, List<String> notes) {
    JsonNode tree;
    try {
      tree = TOML.readTree(text);
    } catch (JsonProcessingException notToml) {
      return broken(TroubleKind.BAD_ARGUMENT, "cannot be understood: " + words(notToml));
    } catch (RuntimeException foreign) {
      return broken(TroubleKind.BAD_ARGUMENT, "cannot be understood: it is not TOML");
    }
    Map<Setting, Settings.Found> values = new EnumMap<>(Setting.class);
    Map<Setting, Trouble> faults = new EnumMap<>(Setting.class);
    List<String> all = new ArrayList<>(notes);
    List<Customer> customers = new ArrayList<>();
    KeyLines lines = new KeyLines(text);
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      String key = field.getKey();
      JsonNode value = field.getValue();
      Optional<Setting> setting = Setting.ofKey(key);
      if (setting.isPresent() && value.isValueNode()) {
        int line = lines.of(key);
        values.put(
            setting.get(),
            new Settings.Found(value.asText(), place(lines, key), OptionalInt.of(line)));
      } else if (setting.isPresent()) {
        String example = ": it is one value, such as " + key + " = \"...\"";
        faults.put(setting.get(), trouble(TroubleKind.BAD_ARGUMENT, place(lines, key) + example));
      } else if (key.equals(CUSTOMERS) && value.isObject()) {
        readCustomers(value, lines, customers, all);
      } else if (key.equals(CUSTOMERS)) {
        note(all, () -> place(lines, key) + NO_TABLE);
      } else {
        note(all, () -> place(lines, key) + ": there is no such setting" + nearest(key));
      }
    }
    return new Config(
        Optional.of(path), true, values, faults, new Customers(customers), all, Optional.empty());
  }

  private static String nearest(String key) {
    List<String> known = new ArrayList<>(Setting.keys());
    known.add(CUSTOMERS);
    return Nearest.hintOrStop(key, known);
  }

  private void readCustomers(
      JsonNode table, KeyLines lines, List<Customer> customers, List<String> notes) {
    for (Map.Entry<String, JsonNode> entry : table.properties()) {
      String name = entry.getKey();
      JsonNode customer = entry.getValue();
      if (name.isBlank() || !customer.isObject()) {
        note(notes, () -> place(lines, CUSTOMERS, name) + NO_TABLE);
        continue;
      }
      for (Map.Entry<String, JsonNode> field : customer.properties()) {
        String key = field.getKey();
        if (!OF_A_CUSTOMER.contains(key)) {
          String hint = Nearest.hintOrStop(key, OF_A_CUSTOMER);
          note(
              notes,
              () -> place(lines, CUSTOMERS, name, key) + ": a customer has no such field" + hint);
        } else if (!field.getValue().isValueNode()) {
          note(notes, () -> place(lines, CUSTOMERS, name, key) + ": it is one text.");
        }
      }
      customers.add(
          new Customer(
              name.strip(),
              customer.path("contract").asText().strip(),
              customer.path("email").asText().strip(),
              customer.path("notes").asText().strip()));
    }
  }

  /** So many are enough to see what is wrong; a line takes time to find. */
  private static void note(List<String> notes, Supplier<String> words) {
    if (notes.size() < MOST_NOTES) {
      notes.add(words.get());
    }
  }

  Config broken(TroubleKind kind, String why) {
    return Config.broken(path, trouble(kind, "The config file " + path + " " + why));
  }

  private Trouble trouble(TroubleKind kind, String happened) {
    return new Trouble(
        kind,
        SafeText.clean(happened) + ".",
        "Nothing was sent, and saved upgrades are not affected.",
        "Fix the file, or give the option instead. To see what holds: odoo-upgrade config");
  }

  private String place(KeyLines lines, String... key) {
    return SafeText.clean(path + ", line " + lines.of(key) + ": " + String.join(".", key));
  }

  private static String words(JsonProcessingException notToml) {
    JsonLocation where = notToml.getLocation();
    String what = notToml.getOriginalMessage().lines().findFirst().orElse("it is not TOML");
    return where == null
        ? what
        : "line %d, column %d: %s".formatted(where.getLineNr(), where.getColumnNr(), what);
  }
}
