using System.Globalization;
using System.Text.Json;
using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Book;

/// <summary>How single values are read; each is a <see cref="JsonRead{T}"/>.</summary>
internal static class JsonScalars
{
    /// <summary>Text that is not blank.</summary>
    public static bool Text(JsonValue value, out string text)
    {
        text = "";
        if (!value.Is(JsonValueKind.String))
        {
            return false;
        }

        text = value.Element.GetString()!;
        return !string.IsNullOrWhiteSpace(text) || value.Fail(FindingRules.BadFormat, "The text is blank.");
    }

    /// <summary>One of an enumeration's codes.</summary>
    public static bool Enumeration<TEnum>(JsonValue value, out TEnum member)
        where TEnum : struct, Enum
    {
        member = default;
        return value.Is(JsonValueKind.String)
            && (EnumCodes<TEnum>.TryParse(value.Element.GetString()!, out member)
                || value.Fail(FindingRules.NotOneOf, $"'{Excerpt.Of(value.Element.GetString()!)}' is not allowed here; {NearestName.Suggest(value.Element.GetString()!, EnumCodes<TEnum>.All)}."));
    }

    /// <summary>A number that a decimal holds exactly.</summary>
    public static bool Number(JsonValue value, out decimal number)
    {
        number = 0;
        return value.Is(JsonValueKind.Number)
            && (ExactDecimal.TryParse(value.Element.GetRawText(), out number) || value.Fail(FindingRules.BadFormat, "The number has more digits than can be kept, 28 or so."));
    }

    /// <summary>An ISO-8601 duration of days and smaller units, exact to 100 ns.</summary>
    public static bool Time(JsonValue value, out Duration time)
    {
        time = default;
        return value.Is(JsonValueKind.String)
            && (IsoTime.TryParse(value.Element.GetString()!, out time) || value.Fail(FindingRules.BadFormat, IsoTime.Form));
    }

    /// <summary>An ISO-8601 date.</summary>
    public static bool Date(JsonValue value, out LocalDate date)
    {
        date = default;
        return value.Is(JsonValueKind.String)
            && (LocalDatePattern.Iso.Parse(value.Element.GetString()!).TryGetValue(default, out date) || value.Fail(FindingRules.BadFormat, "A date such as 2026-01-31 is needed here."));
    }
}
