using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs.CallLogs.Mapping;
using CsvHelper;

namespace CallCenter.Standards.Logs.CallLogs.Reading.Columns;

/// <summary>How the contact ended, by the map's table of codes; every row must say it.</summary>
internal sealed class OutcomeColumn(string name, int index, FieldSource source) : Column<ContactOutcome>
{
    private readonly Dictionary<string, ContactOutcome> outcomes =
        source.Values!.ToDictionary(v => v.Key, v => FieldRules.Outcomes[v.Value], StringComparer.Ordinal);

    public override RowFault? Read(CsvReader row, out ContactOutcome value)
    {
        string text = row.GetString(index);
        return outcomes.TryGetValue(text, out value) ? null : new RowFault(name, text, RowFault.NoOutcome);
    }
}
