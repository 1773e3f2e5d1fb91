using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Logs;

/// <summary>Reads the members of an item of JSON. What is missing, null or empty is null; the first member of another kind than asked for is kept as the fault of the item.</summary>
internal sealed class ItemFields(JsonElement item)
{
    private static readonly Duration LongestTime = Duration.FromDays(366);

    /// <summary>What is wrong with the item; null where nothing is.</summary>
    public (string Field, string? Value, RejectReason Reason)? Fault { get; private set; }

    /// <summary>Finds a member by its path; null where there is none.</summary>
    public JsonElement? Find(params ReadOnlySpan<string> path)
    {
        JsonElement at = item;
        foreach (string name in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return null;
            }
        }

        return at.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : at;
    }

    /// <summary>The items of an array; none where it is missing.</summary>
    public IEnumerable<ItemFields> All(string name)
    {
        if (Find(name) is { ValueKind: JsonValueKind.Array } array)
        {
            foreach (JsonElement element in array.EnumerateArray())
            {
                var fields = new ItemFields(element);
                yield return fields;
                Fault ??= fields.Fault is { } fault ? ($"{name}.{fault.Field}", fault.Value, fault.Reason) : null;
            }
        }
    }

    /// <summary>A text; a number as it is written.</summary>
    public string? Text(params ReadOnlySpan<string> path) => Find(path) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString() is { Length: > 0 } some && !string.IsNullOrWhiteSpace(some) ? some.Trim() : null,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        { } other => Wrong(path, other, RowFaults.NoText),
    };

    /// <summary>A text that has to be there.</summary>
    public string? Needed(params ReadOnlySpan<string> path)
    {
        string? text = Text(path);
        if (text is null)
        {
            Fault ??= (string.Join('.', path.ToArray()), null, RowFaults.Missing);
        }

        return text;
    }

    /// <summary>An instant in ISO 8601 with its offset. Years that no log has, such as 1, 1900, 1970 and 9999, say in many systems that there is no time.</summary>
    public Instant? Time(params ReadOnlySpan<string> path)
    {
        if (Find(path) is not { } element || (element.ValueKind == JsonValueKind.String && element.ValueEquals("")))
        {
            return null;
        }

        return element.ValueKind == JsonValueKind.String && OffsetDateTimePattern.ExtendedIso.Parse(element.GetString()!.Trim()).TryGetValue(default, out OffsetDateTime time)
            ? LogTimes.IsReal(time.Year) ? time.ToInstant() : null
            : WrongValue<Instant>(path, element, RowFaults.NoTimestamp);
    }

    /// <summary>A time taken in seconds; never negative, decimals allowed.</summary>
    public Duration? Seconds(params ReadOnlySpan<string> path)
    {
        if (Find(path) is not { } element)
        {
            return null;
        }

        if (element.ValueKind != JsonValueKind.Number || !element.TryGetDecimal(out decimal seconds) || Math.Abs(seconds) > (decimal)LongestTime.TotalSeconds)
        {
            return WrongValue<Duration>(path, element, RowFaults.NoSeconds);
        }

        return seconds < 0 ? WrongValue<Duration>(path, element, RowFaults.Negative) : Duration.FromTicks((long)(seconds * NodaConstants.TicksPerSecond));
    }

    /// <summary>A count.</summary>
    public int? Count(params ReadOnlySpan<string> path)
    {
        if (Find(path) is not { } element)
        {
            return null;
        }

        return element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int count) && count >= 0 ? count : WrongValue<int>(path, element, RowFaults.NoNumber);
    }

    /// <summary>Says that the item is wrong.</summary>
    public void Refuse(string field, string? value, RejectReason reason) => Fault ??= (field, value, reason);

    private T? WrongValue<T>(ReadOnlySpan<string> path, JsonElement element, RejectReason reason)
        where T : struct
    {
        Wrong(path, element, reason);
        return null;
    }

    private string? Wrong(ReadOnlySpan<string> path, JsonElement element, RejectReason reason)
    {
        string text = element.ValueKind == JsonValueKind.String ? element.GetString()! : element.GetRawText();
        Fault ??= (string.Join('.', path.ToArray()), text, reason);
        return null;
    }
}
