using CallCenter.Standards.Logs.CallLogs.Mapping;
using CsvHelper;

namespace CallCenter.Standards.Logs.CallLogs.Reading.Columns;

/// <summary>Yes or no by words; where the map lists the words of one side only, all other words are the other side.</summary>
internal sealed class FlagColumn(string name, int index, FieldSource source) : Column<bool?>
{
    private readonly HashSet<string> missing = [.. source.Missing ?? [], ""];

    public override RowFault? Read(CsvReader row, out bool? value)
    {
        string text = row.GetString(index);
        value = null;
        if (source.True?.Contains(text) == true)
        {
            value = true;
        }
        else if (source.False?.Contains(text) == true)
        {
            value = false;
        }
        else if (!missing.Contains(text))
        {
            if (source.True is not null && source.False is not null)
            {
                return new RowFault(name, text, RowFault.NoFlag);
            }

            value = source.True is null;
        }

        return null;
    }
}
