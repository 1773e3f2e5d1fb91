namespace CallCenter.Standards.Logs;

/// <summary>Makes records of the rows of one table, as a map says.</summary>
internal sealed class TableFold
{
    private readonly TableMap map;
    private readonly TableSource table;
    private readonly FieldValues values;
    private readonly FieldReader[] fields;
    private readonly (int Column, HashSet<string> Values)[] excluded;
    private readonly int? id;
    private readonly int? outcome;

    private TableFold(TableMap map, TableSource table, Dictionary<string, int> columns)
    {
        this.map = map;
        this.table = table;
        values = new FieldValues(map.Kind.Definition);
        fields =
        [
            .. from pair in map.Map.Fields
               where pair.Value.Within is null
               select new FieldReader(map.Kind.Definition.Find(pair.Key)!, values.PlaceOf(pair.Key), pair.Value, [.. pair.Value.AllColumns.Select(column => columns[column])], map.Zone),
        ];
        excluded = [.. (map.Map.Exclude ?? []).Select(rows => (columns[rows.Column], rows.Values.ToHashSet(StringComparer.Ordinal)))];
        id = map.Map.Id is { } name ? columns[name] : null;
        outcome = map.Kind.Definition.Find("outcome") is null ? null : values.PlaceOf("outcome");
        table.Want([.. columns.Values]);
    }

    /// <summary>Ties a map to a table; null with the reason where the table lacks what the map names.</summary>
    public static TableFold? Of(TableMap map, TableSource table, out RejectReason? reason)
    {
        reason = table.Columns is null ? table.Fault ?? RowFaults.NoHeader : null;
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        IEnumerable<string> wanted = map.Map.Fields.SelectMany(static field => field.Value.AllColumns).Concat((map.Map.Exclude ?? []).Select(static rows => rows.Column)).Concat(map.Map.Id is { } id ? [id] : Array.Empty<string>());
        foreach (string name in reason is null ? wanted.Distinct(StringComparer.Ordinal) : [])
        {
            int[] found = [.. Enumerable.Range(0, table.Columns!.Count).Where(i => table.Columns[i] == name)];
            if (found.Length != 1)
            {
                reason = RowFaults.NoColumn(name);
                return null;
            }

            columns.Add(name, found[0]);
        }

        return reason is null ? new TableFold(map, table, columns) : null;
    }

    /// <summary>Judges the row that the table stands on.</summary>
    public void Take(string input, LogSink sink)
    {
        var place = new LogPlace(input, table.Row);
        if (!table.IsReadable)
        {
            sink.Reject(new RejectedEntry(place, null, null, RowFaults.NoUtf8, table.Text));
            return;
        }

        if (table.CellCount != table.Columns!.Count)
        {
            sink.Reject(new RejectedEntry(place, null, null, RowFaults.Cells(table.CellCount, table.Columns.Count), table.Text));
            return;
        }

        values.Clear();
        foreach (FieldReader field in fields)
        {
            if (field.Read(table, values, sink) is { } fault)
            {
                sink.Reject(new RejectedEntry(place, fault.Column, fault.Value, fault.Reason, table.Text));
                return;
            }
        }

        if (IsExcluded())
        {
            sink.Excluded();
        }
        else if (map.Kind.Tell(sink, place, id is { } column ? table[column].Shown() : null, values, out string? wrong))
        {
            sink.Used();
        }
        else
        {
            sink.Reject(new RejectedEntry(place, wrong, null, RowFaults.OutOfRange, table.Text));
        }
    }

    private bool IsExcluded()
    {
        foreach ((int column, HashSet<string> words) in excluded)
        {
            if (words.Contains(table[column].Shown() ?? ""))
            {
                return true;
            }
        }

        return outcome is { } place && values.TextAt(place) == "excluded";
    }
}
