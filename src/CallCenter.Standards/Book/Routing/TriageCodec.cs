using System.Text.Json;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>The tables of triage in JSON: one member for each part of the decision.</summary>
internal static class TriageCodec
{
    public static TriageTables Read(JsonMembers members) => new()
    {
        Risk = ReadTable(members, "risk"),
        Priority = ReadTable(members, "priority"),
        Queue = ReadTable(members, "queue"),
        Skills = ReadTable(members, "skills"),
        Strategy = ReadTable(members, "strategy"),
        Reception = ReadTable(members, "reception"),
        ServiceLevel = ReadTable(members, "serviceLevel"),
    };

    public static void Write(Utf8JsonWriter writer, TriageTables tables)
    {
        writer.Object("risk", tables.Risk, DecisionTableCodec.Write);
        writer.Object("priority", tables.Priority, DecisionTableCodec.Write);
        writer.Object("queue", tables.Queue, DecisionTableCodec.Write);
        writer.Object("skills", tables.Skills, DecisionTableCodec.Write);
        writer.Object("strategy", tables.Strategy, DecisionTableCodec.Write);
        writer.Object("reception", tables.Reception, DecisionTableCodec.Write);
        writer.Object("serviceLevel", tables.ServiceLevel, DecisionTableCodec.Write);
    }

    /// <summary>A table that may be left out; null too where it cannot be read.</summary>
    public static DecisionTable? ReadTable(JsonMembers members, string name) =>
        members.OptionalNote(name, (JsonValue value, out DecisionTable table) => JsonMembers.Read(value, DecisionTableCodec.Read, out table));
}
