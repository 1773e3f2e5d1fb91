using CallCenter.Standards.Logs.CallLogs.Mapping;
using CsvHelper;

namespace CallCenter.Standards.Logs.CallLogs.Reading.Columns;

/// <summary>A text, by a table of codes where the map gives one.</summary>
internal sealed class TextColumn(string name, int index, FieldSource source) : Column<string?>
{
    private readonly HashSet<string> missing = [.. source.Missing ?? [], ""];

    public override RowFault? Read(CsvReader row, out string? value)
    {
        string text = row.GetString(index);
        if (missing.Contains(text))
        {
            value = null;
            return null;
        }

        if (source.Values is null)
        {
            value = text;
            return null;
        }

        return source.Values.TryGetValue(text, out value) ? null : new RowFault(name, text, RowFault.NoMeaning);
    }
}
