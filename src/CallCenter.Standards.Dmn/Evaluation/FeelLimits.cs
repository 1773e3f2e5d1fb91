using System.Numerics;
using System.Runtime.CompilerServices;

namespace CallCenter.Standards.Dmn;

/// <summary>What one evaluation may use; a model from outside cannot take more. What breaks a limit gives null with a warning. Each limit is 1 at least, or an <see cref="ArgumentOutOfRangeException"/> is thrown.</summary>
public sealed record FeelLimits
{
    /// <summary>The limits where none are given.</summary>
    public static FeelLimits Default { get; } = new();

    /// <summary>The most steps: calls of functions, turns of loops, items looked at. Two million where not given: a second or a few, by what the steps do; a <see cref="CancellationToken"/> ends an evaluation by the clock.</summary>
    public long Steps { get; init => field = Positive(value); } = 2_000_000;

    /// <summary>How deep functions may call functions. 200 where not given; far more than that ends where the thread's stack does, with a warning as well.</summary>
    public int Calls { get; init => field = Positive(value); } = 200;

    /// <summary>The most items of a list, with the items of its items, of one that is given as of one that is computed. One million where not given.</summary>
    public int Items { get; init => field = Positive(value); } = 1_000_000;

    /// <summary>The most characters of a string, of one that is given or written as of one that is computed. One million where not given.</summary>
    public int TextLength { get; init => field = Positive(value); } = 1_000_000;

    private static T Positive<T>(T value, [CallerMemberName] string limit = "")
        where T : struct, INumber<T>
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, limit);
        return value;
    }
}
