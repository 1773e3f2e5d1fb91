using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Book;

/// <summary>How the single values of an organisation are read and written.</summary>
internal static class OrganizationScalars
{
    /// <summary>True or false.</summary>
    public static bool Flag(JsonValue value, out bool flag)
    {
        flag = value.Element.ValueKind == JsonValueKind.True;
        return flag || value.Is(JsonValueKind.False);
    }

    /// <summary>A whole number that 32 bits hold.</summary>
    public static bool Count(JsonValue value, out int count)
    {
        count = 0;
        if (!JsonScalars.Number(value, out decimal number))
        {
            return false;
        }

        bool isCount = number is >= int.MinValue and <= int.MaxValue && decimal.IsInteger(number);
        count = isCount ? (int)number : 0;
        return isCount || value.Fail(FindingRules.BadFormat, "A whole number is needed here.");
    }

    /// <summary>An instant in UTC, exact to the nanosecond.</summary>
    public static bool Moment(JsonValue value, out Instant moment)
    {
        moment = default;
        return value.Is(JsonValueKind.String)
            && (InstantPattern.ExtendedIso.Parse(value.Element.GetString()!).TryGetValue(default, out moment) || value.Fail(FindingRules.BadFormat, "An instant such as 2026-01-31T08:00:00Z is needed here."));
    }

    public static void Moment(this Utf8JsonWriter writer, string name, Instant moment) => writer.Text(name, InstantPattern.ExtendedIso.Format(moment));

    public static void Amount(this Utf8JsonWriter writer, string name, decimal? amount)
    {
        if (amount is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }

    public static void Count(this Utf8JsonWriter writer, string name, int? count)
    {
        if (count is { } known)
        {
            writer.WriteNumber(name, known);
        }
    }

    /// <summary>A list that is left out when empty.</summary>
    public static void OptionalTexts(this Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        if (!texts.IsEmpty)
        {
            writer.Texts(name, texts);
        }
    }

    /// <summary>A text that is left out where there is none.</summary>
    public static void OptionalLocalized(this Utf8JsonWriter writer, string name, LocalizedText? text)
    {
        if (text is not null)
        {
            writer.Localized(name, text);
        }
    }
}
