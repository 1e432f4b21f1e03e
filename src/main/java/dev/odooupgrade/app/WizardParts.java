package dev.odooupgrade.app;

import dev.odooupgrade.domain.platform.PlatformAddress;
import dev.odooupgrade.flow.Busy;
import dev.odooupgrade.ui.Conversation;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a face of the wizard is given.
 *
 * @param look what was typed or set about its look
 * @param platform where new upgrades go
 * @param sample a dump to try the sandbox with
 * @param session the file of an upgrade to begin with, instead of the list
 * @param busy counts the work of all upgrades and workers
 */
record WizardParts(
    WizardOptions options,
    WizardLook look,
    PlatformAddress platform,
    Optional<Path> sample,
    Optional<Path> session,
    Busy busy,
    Conversation.Factory conversation) {}
