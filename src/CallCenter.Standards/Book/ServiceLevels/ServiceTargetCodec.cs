using System.Text.Json;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>Service targets in JSON.</summary>
internal static class ServiceTargetCodec
{
    public static ServiceTarget Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Kind = members.Note<TargetKind>("kind", JsonScalars.Enumeration),
        Time = members.Required<TargetTime>("time", TargetTimeCodec.Read),
        Calendar = members.Required<string>("calendar", JsonScalars.Text),
        Triggers = members.Required("triggers", (JsonValue value, out ClockTriggers triggers) => JsonMembers.Read(value, TriggerCodec.Read, out triggers)),
        Warnings = members.OptionalValues<WarningThreshold>("warnings", ServiceLevelScalars.Warning),
        Goal = members.OptionalValue<Percentage>("goal", ServiceLevelScalars.Share),
        OnChange = members.OptionalValue<ChangeMode>("onChange", JsonScalars.Enumeration) ?? ChangeMode.KeepElapsed,
        OnReopen = members.OptionalValue<ReopenMode>("onReopen", JsonScalars.Enumeration) ?? ReopenMode.Continue,
        Ladder = members.Optional<string>("ladder", JsonScalars.Text),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
        Verified = members.OptionalValue<bool>("verified", ServiceLevelScalars.Flag),
    };

    public static void Write(Utf8JsonWriter writer, ServiceTarget target)
    {
        writer.Text("code", target.Code);
        writer.Localized("name", target.Name);
        writer.Code("kind", target.Kind);
        TargetTimeCodec.Write(writer, "time", target.Time);
        writer.Text("calendar", target.Calendar);
        writer.Object("triggers", target.Triggers, TriggerCodec.Write);
        ServiceLevelScalars.WriteTexts(writer, "warnings", [.. target.Warnings.Select(ServiceLevelScalars.Text)]);
        writer.Text("goal", target.Goal?.ToString());
        if (target.OnChange != ChangeMode.KeepElapsed)
        {
            writer.Code("onChange", target.OnChange);
        }

        if (target.OnReopen != ReopenMode.Continue)
        {
            writer.Code("onReopen", target.OnReopen);
        }

        writer.Text("ladder", target.Ladder);
        writer.Provenance(target.Provenance);
        if (target.Verified is { } verified)
        {
            writer.WriteBoolean("verified", verified);
        }
    }
}
