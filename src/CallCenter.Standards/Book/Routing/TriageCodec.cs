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
        Write(writer, "risk", tables.Risk);
        Write(writer, "priority", tables.Priority);
        Write(writer, "queue", tables.Queue);
        Write(writer, "skills", tables.Skills);
        Write(writer, "strategy", tables.Strategy);
        Write(writer, "reception", tables.Reception);
        Write(writer, "serviceLevel", tables.ServiceLevel);
    }

    /// <summary>A table that may be left out; null too where it cannot be read.</summary>
    public static DecisionTable? ReadTable(JsonMembers members, string name) =>
        members.OptionalNote<DecisionTable>(name, TableForms.Table.ReadWhole);

    public static void Write(Utf8JsonWriter writer, string name, DecisionTable? table)
    {
        if (table is not null)
        {
            TableForms.Table.Write(writer, name, table);
        }
    }
}
