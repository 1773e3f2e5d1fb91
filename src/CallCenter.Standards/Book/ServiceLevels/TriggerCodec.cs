using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>Triggers in JSON: lists of event codes, left out where empty.</summary>
internal static class TriggerCodec
{
    public static ClockTriggers Read(JsonMembers members) => new()
    {
        Start = Codes(members, "start"),
        Stop = Codes(members, "stop"),
        Pauses = members.OptionalDefinitions("pauses", ReadPause),
        Reset = Codes(members, "reset"),
        Cancel = Codes(members, "cancel"),
        Reopen = Codes(members, "reopen"),
    };

    public static void Write(Utf8JsonWriter writer, ClockTriggers triggers)
    {
        ServiceLevelScalars.WriteTexts(writer, "start", triggers.Start);
        ServiceLevelScalars.WriteTexts(writer, "stop", triggers.Stop);
        writer.OptionalDefinitions("pauses", triggers.Pauses, static (writer, pause) =>
        {
            writer.Text("reason", pause.Reason);
            writer.Texts("on", pause.On);
            writer.Texts("until", pause.Until);
        });
        ServiceLevelScalars.WriteTexts(writer, "reset", triggers.Reset);
        ServiceLevelScalars.WriteTexts(writer, "cancel", triggers.Cancel);
        ServiceLevelScalars.WriteTexts(writer, "reopen", triggers.Reopen);
    }

    private static PauseTrigger ReadPause(JsonMembers members) => new()
    {
        Reason = members.Required<string>("reason", JsonScalars.Text),
        On = members.Values<string>("on", JsonScalars.Text),
        Until = members.Values<string>("until", JsonScalars.Text),
    };

    private static ImmutableArray<string> Codes(JsonMembers members, string name) => members.OptionalValues<string>(name, JsonScalars.Text);
}
