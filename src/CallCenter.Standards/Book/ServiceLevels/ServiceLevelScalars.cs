using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>How the single values of service levels are read and written.</summary>
internal static class ServiceLevelScalars
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
        return JsonScalars.Number(value, out decimal number)
            && ((number is >= int.MinValue and <= int.MaxValue && decimal.IsInteger(number) && (count = (int)number) == number) || value.Fail(FindingRules.BadFormat, "A whole number is needed here."));
    }

    /// <summary>A percentage such as <c>80 %</c>.</summary>
    public static bool Share(JsonValue value, out Percentage share)
    {
        share = default;
        return value.Is(JsonValueKind.String) && (TryShare(value.Element.GetString()!, out share) || value.Fail(FindingRules.BadFormat, "A percentage such as '80 %' is needed here."));
    }

    /// <summary>A share of the target such as <c>75 %</c>, or a time before it is due such as <c>PT30M</c>.</summary>
    public static bool Warning(JsonValue value, out WarningThreshold warning)
    {
        warning = null!;
        if (!value.Is(JsonValueKind.String))
        {
            return false;
        }

        string text = value.Element.GetString()!;
        if (TryShare(text, out Percentage share))
        {
            warning = WarningThreshold.AtPercent(share);
        }
        else if (IsoTime.TryParse(text, out Duration before))
        {
            warning = WarningThreshold.BeforeDue(before);
        }
        else
        {
            return value.Fail(FindingRules.BadFormat, "A share of the target such as '75 %', or a time before it is due such as 'PT30M', is needed here.");
        }

        return true;
    }

    public static string Text(WarningThreshold warning) => warning.Percent?.ToString() ?? IsoDuration.Format(warning.Before!.Value.BclCompatibleTicks);

    /// <summary>A list that is left out when empty.</summary>
    public static void WriteTexts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        if (!texts.IsEmpty)
        {
            writer.Texts(name, texts);
        }
    }

    private static bool TryShare(string text, out Percentage share) =>
        Percentage.TryParse(text, out share) && ExactDecimal.HasDigitsOf(share.Ratio, text.AsSpan().Trim().TrimEnd('%'));
}
