using System.Text.Json;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>States in JSON, with the sub-workflows and timed moves they hold.</summary>
internal static class StateCodec
{
    public static WorkflowState Read(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        IsFinal = members.OptionalValue<bool>("final", ServiceLevelScalars.Flag) ?? false,
        Clocks = members.Optional("clocks", (JsonValue value, out ClockEffects clocks) => JsonMembers.Read(value, ReadClocks, out clocks)) ?? ClockEffects.None,
        Subworkflow = members.Optional("subworkflow", (JsonValue value, out Subworkflow subworkflow) => JsonMembers.Read(value, ReadSubworkflow, out subworkflow)),
        TimedMoves = members.OptionalDefinitions("timedMoves", ReadMove),
        Provenance = members.OptionalNote<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    public static void Write(Utf8JsonWriter writer, WorkflowState state)
    {
        writer.Text("code", state.Code);
        writer.Localized("name", state.Name);
        if (state.IsFinal)
        {
            writer.WriteBoolean("final", true);
        }

        writer.Object("clocks", state.Clocks.IsNone ? null : state.Clocks, static (writer, clocks) =>
        {
            ServiceLevelScalars.WriteTexts(writer, "starts", clocks.Starts);
            ServiceLevelScalars.WriteTexts(writer, "pauses", clocks.Pauses);
            ServiceLevelScalars.WriteTexts(writer, "stops", clocks.Stops);
        });
        writer.Object("subworkflow", state.Subworkflow, static (writer, subworkflow) =>
        {
            writer.Text("workflow", subworkflow.Workflow);
            writer.Definitions("returns", subworkflow.Returns, WriteReturn);
        });
        writer.OptionalDefinitions("timedMoves", state.TimedMoves, WriteMove);
        writer.OptionalProvenance(state.Provenance);
    }

    private static ClockEffects ReadClocks(JsonMembers members) => new()
    {
        Starts = members.OptionalValues<string>("starts", JsonScalars.Text),
        Pauses = members.OptionalValues<string>("pauses", JsonScalars.Text),
        Stops = members.OptionalValues<string>("stops", JsonScalars.Text),
    };

    private static Subworkflow ReadSubworkflow(JsonMembers members) => new()
    {
        Workflow = members.Required<string>("workflow", JsonScalars.Text),
        Returns = members.Definitions("returns", ReadReturn),
    };

    private static SubworkflowReturn ReadReturn(JsonMembers members) => new()
    {
        Outcome = members.Required<string>("outcome", JsonScalars.Text),
        To = members.Required<string>("to", JsonScalars.Text),
        Event = members.Required<string>("event", JsonScalars.Text),
    };

    private static void WriteReturn(Utf8JsonWriter writer, SubworkflowReturn back)
    {
        writer.Text("outcome", back.Outcome);
        writer.Text("to", back.To);
        writer.Text("event", back.Event);
    }

    private static TimedMove ReadMove(JsonMembers members) => new()
    {
        Code = members.Required<string>("code", JsonScalars.Text),
        Name = members.Note<LocalizedText>("name", JsonVocabulary.Localized),
        After = members.Optional<TargetTime>("after", TargetTimeCodec.Read),
        From = members.Optional<string>("from", JsonScalars.Text),
        Calendar = members.Optional<string>("calendar", JsonScalars.Text),
        When = JsonConditions.Read(members, "when"),
        To = members.Required<string>("to", JsonScalars.Text),
        Event = members.Required<string>("event", JsonScalars.Text),
        Provenance = members.Note<Provenance>("provenance", JsonVocabulary.Provenance),
    };

    private static void WriteMove(Utf8JsonWriter writer, TimedMove move)
    {
        writer.Text("code", move.Code);
        writer.Localized("name", move.Name);
        if (move.After is { } after)
        {
            TargetTimeCodec.Write(writer, "after", after);
        }

        writer.Text("from", move.From);
        writer.Text("calendar", move.Calendar);
        JsonConditions.Write(writer, "when", move.When);
        writer.Text("to", move.To);
        writer.Text("event", move.Event);
        writer.Provenance(move.Provenance);
    }
}
