package dev.odooupgrade.app;

import dev.odooupgrade.cli.kit.OptionValue;
import dev.odooupgrade.cli.transfer.SftpFromOption;
import dev.odooupgrade.cli.upgrade.PlatformOptions;
import dev.odooupgrade.config.Config;
import dev.odooupgrade.config.Setting;
import dev.odooupgrade.config.Settings;
import dev.odooupgrade.domain.TroubleException;
import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.domain.platform.Protocol;
import dev.odooupgrade.flow.upgrade.PollPace;
import dev.odooupgrade.flow.upgrade.TransferPreferences;
import dev.odooupgrade.tui.signal.SignalChoice;
import dev.odooupgrade.tui.terminal.Theme;
import dev.odooupgrade.ui.page.Preferences;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What the person has set for all upgrades, for the wizard. A config file in which something is
 * wrong keeps nobody from the upgrades that are saved: that is a note below their list.
 *
 * @param notes what is wrong, in the order in which it was met
 */
record WizardSettings(Settings settings, Set<String> notes) {
  static WizardSettings of(Services services) {
    Set<String> notes = new LinkedHashSet<>();
    return new WizardSettings(services.settings(notes::add), notes);
  }

  PlatformAddress address(PlatformOptions typed) throws TroubleException {
    return inSpiteOfTheFile(typed::address);
  }

  Optional<Protocol> protocol(PlatformOptions typed) throws TroubleException {
    return inSpiteOfTheFile(typed::typed);
  }

  TransferPreferences transfers() throws TroubleException {
    long sftpFrom = SftpFromOption.usual(settings, notes::add);
    return new TransferPreferences(OptionalInt.empty(), OptionalLong.empty(), sftpFrom);
  }

  WizardLook look(WizardOptions options) throws TroubleException {
    Optional<Theme> typed = options.theme();
    Optional<Theme> theme =
        typed.isPresent() ? typed : chosen(new WizardOptions.AnyTheme(), Setting.THEME);
    OptionValue<String> yesOrNo = OptionValue.OneOf.YES_OR_NO;
    boolean plain =
        options.plain || chosen(yesOrNo, Setting.PLAIN).filter("true"::equals).isPresent();
    SignalChoice signals =
        options.tell == null
            ? chosen(new SignalWords(), Setting.TELL).orElse(SignalChoice.USUAL)
            : options.tell;
    return new WizardLook(theme, plain, signals);
  }

  /** Where downloads go, unless another place is typed. */
  Optional<Path> folder() throws TroubleException {
    return chosen(new OptionValue.Folder(settings.home()), Setting.FOLDER);
  }

  Preferences preferences() throws TroubleException {
    String email = chosen(new OptionValue.EmailAddress(), Setting.EMAIL).orElse("");
    PollPace pace = chosen(new OptionValue.Interval(), Setting.INTERVAL).orElseThrow();
    Config file = settings.file().get();
    file.broken().ifPresent(why -> notes.add(why.happened()));
    return new Preferences(email, pace, file.customers(), List.copyOf(notes));
  }

  private interface Reading<T> {
    T from(Settings settings) throws TroubleException;
  }

  private <T> T inSpiteOfTheFile(Reading<T> reading) throws TroubleException {
    try {
      return reading.from(settings);
    } catch (TroubleException ofTheFile) {
      T usual = reading.from(settings.ofEnvironment());
      notes.add(ofTheFile.trouble().happened());
      return usual;
    }
  }

  private <T> Optional<T> chosen(OptionValue<T> kind, Setting setting) throws TroubleException {
    return kind.chosenOrUsual(null, setting, settings, notes::add);
  }
}
