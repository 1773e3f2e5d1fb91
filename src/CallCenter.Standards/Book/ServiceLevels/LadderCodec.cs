using System.Text.Json;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>Escalation ladders in JSON.</summary>
internal static class LadderCodec
{
    public static EscalationLadder Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        Steps = members.Definitions("steps", ReadStep),
        StopsOnAcknowledgement = members.OptionalValue<bool>("stopsOnAcknowledgement", ServiceLevelScalars.Flag) ?? false,
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, EscalationLadder ladder)
    {
        writer.Text("code", ladder.Code);
        writer.Localized("name", ladder.Name);
        writer.Definitions("steps", ladder.Steps, WriteStep);
        if (ladder.StopsOnAcknowledgement)
        {
            writer.WriteBoolean("stopsOnAcknowledgement", true);
        }

        writer.Provenance(ladder.Provenance);
    }

    private static EscalationStep ReadStep(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Trigger = members.Required<EscalationTrigger>("trigger", JsonScalars.Enumeration),
        Percent = members.OptionalValue<Percentage>("percent", ServiceLevelScalars.Share),
        Time = members.OptionalValue<Duration>("time", JsonScalars.Time),
        To = members.Required<string>("to", JsonScalars.Text),
        Notify = members.OptionalValues<string>("notify", JsonScalars.Text),
        RepeatEvery = members.OptionalValue<Duration>("repeatEvery", JsonScalars.Time),
        RepeatTimes = members.OptionalValue<int>("repeatTimes", ServiceLevelScalars.Count),
    };

    private static void WriteStep(Utf8JsonWriter writer, EscalationStep step)
    {
        writer.Text("code", step.Code);
        writer.Code("trigger", step.Trigger);
        writer.Text("percent", step.Percent?.ToString());
        writer.Time("time", step.Time);
        writer.Text("to", step.To);
        ServiceLevelScalars.WriteTexts(writer, "notify", step.Notify);
        writer.Time("repeatEvery", step.RepeatEvery);
        if (step.RepeatTimes is { } times)
        {
            writer.WriteNumber("repeatTimes", times);
        }
    }
}
