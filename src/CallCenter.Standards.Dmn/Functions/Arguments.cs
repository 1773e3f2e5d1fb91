namespace CallCenter.Standards.Dmn;

/// <summary>Arguments as .NET values; each is of the kind its parameter declares.</summary>
internal static class Arguments
{
    public static Decimal34 Number(this FeelValue[] arguments, int at) => ((FeelNumber)arguments[at]).Value;

    public static string Text(this FeelValue[] arguments, int at) => ((FeelText)arguments[at]).Value;

    /// <summary>A string that may be left out or null.</summary>
    public static string? TextOrNone(this FeelValue[] arguments, int at) => (arguments[at] as FeelText)?.Value;

    public static FeelList List(this FeelValue[] arguments, int at) => (FeelList)arguments[at];

    public static FeelContext Context(this FeelValue[] arguments, int at) => (FeelContext)arguments[at];

    /// <summary>A number without its fraction, where an int holds it.</summary>
    public static int? Whole(this FeelValue[] arguments, int at) => arguments.Number(at).Round(0, RoundingRule.Down)?.ToInt32();

    public static FeelValue Number(this Run run, Decimal34? value) => value is { } known ? new FeelNumber(known) : run.Fail($"The number does not exist, or is too large.");

    /// <summary>The place in a list of a position that counts from 1, or from -1 backwards; null where there is none.</summary>
    public static int? Place(int? position, int count)
    {
        int? place = position switch { > 0 => position - 1, < 0 => count + position, _ => null };
        return place >= 0 && place < count ? place : null;
    }
}
