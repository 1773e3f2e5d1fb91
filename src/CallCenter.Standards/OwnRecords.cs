using System.Collections.Immutable;

namespace CallCenter.Standards;

/// <summary>Records of a host's own beside those that the library brings.</summary>
internal static class OwnRecords
{
    /// <summary>The records with a host's own: each replaces the one of its name in its place, or joins them; of two with one name the last counts.</summary>
    /// <exception cref="ArgumentNullException">A record is null.</exception>
    public static ImmutableArray<RecordDefinition> Over(IEnumerable<RecordDefinition> brought, IEnumerable<RecordDefinition> own)
    {
        List<RecordDefinition> records = [.. brought];
        foreach (RecordDefinition record in own)
        {
            ArgumentNullException.ThrowIfNull(record, nameof(own));
            int known = records.FindIndex(other => other.Name == record.Name);
            if (known < 0)
            {
                records.Add(record);
            }
            else
            {
                records[known] = record;
            }
        }

        return [.. records];
    }
}
