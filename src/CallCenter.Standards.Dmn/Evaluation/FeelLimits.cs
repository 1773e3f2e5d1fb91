namespace CallCenter.Standards.Dmn;

/// <summary>What one evaluation may use; a model from outside cannot take more. What breaks a limit gives null with a warning.</summary>
public sealed record FeelLimits
{
    /// <summary>The limits where none are given.</summary>
    public static FeelLimits Default { get; } = new();

    /// <summary>The most steps: calls of functions, turns of loops, items looked at. Two million, a second at most, where not given.</summary>
    public long Steps { get; init; } = 2_000_000;

    /// <summary>How deep functions may call functions. 200 where not given.</summary>
    public int Calls { get; init; } = 200;

    /// <summary>The most items of a list, with the items of its items. One million where not given.</summary>
    public int Items { get; init; } = 1_000_000;

    /// <summary>The most characters of a string. One million where not given.</summary>
    public int TextLength { get; init; } = 1_000_000;
}
