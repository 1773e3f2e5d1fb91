using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Staffing;

/// <summary>How long customers are willing to wait before they hang up: the distribution of a time that each customer brings along, apart from all others and from the queue.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public abstract record Patience
{
    private protected Patience()
    {
    }

    /// <summary>The share of customers whose patience has ended by a time, 0 to 1.</summary>
    /// <param name="time">The time, not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public double EndedBy(Duration time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, Duration.Zero);
        return Ended(time.TotalSeconds);
    }

    /// <summary>A time, in seconds, over which the distribution changes.</summary>
    internal abstract double Scale { get; }

    /// <summary>Whether powers of the time describe it at zero.</summary>
    internal virtual bool IsSmoothAtStart => true;

    /// <summary>Where the distribution is not smooth, in seconds, growing.</summary>
    internal virtual IReadOnlyList<double> Breaks => [];

    /// <summary>The time, in seconds, over which the distribution changes from a point on.</summary>
    /// <param name="seconds">The point.</param>
    /// <param name="isLater">Whether later on; else before.</param>
    internal abstract double ScaleAt(double seconds, bool isLater);

    /// <summary>The shares whose patience outlasts a time and does not, by how far it is from a point: no digits are lost to the time itself.</summary>
    /// <param name="at">The point, in seconds.</param>
    /// <param name="outlasting">The share that outlasts it.</param>
    /// <param name="ended">The share that does not.</param>
    /// <param name="by">How much further on; negative for before.</param>
    internal virtual (double Outlasting, double Ended) SharesAfter(double at, double outlasting, double ended, double by)
    {
        double seconds = Math.Max(0, at + by);
        return (Outlasting(seconds), Ended(seconds));
    }

    /// <summary>The share whose patience has ended by so many seconds.</summary>
    internal abstract double Ended(double seconds);

    /// <summary>The share whose patience outlasts so many seconds; keeps its digits where it is small.</summary>
    internal abstract double Outlasting(double seconds);

    /// <summary>The mean of the patience cut off at so many seconds: the sum of the shares that outlast, from zero on.</summary>
    internal abstract double Cut(double seconds);

    /// <summary>By how much the cut mean at a point and further on stays below its tangent at the point: at least 0.</summary>
    /// <param name="at">The point, in seconds.</param>
    /// <param name="outlasting">The share that outlasts it.</param>
    /// <param name="by">How much further on; negative for before.</param>
    internal virtual double Bend(double at, double outlasting, double by) => Math.Max(0, (outlasting * by) - (Cut(Math.Max(0, at + by)) - Cut(at)));

    /// <summary>Where the share that outlasts has fallen to a level.</summary>
    /// <param name="level">The level, above 0 and below 1.</param>
    internal virtual double Falls(double level)
    {
        double high = Scale;
        while (Outlasting(high) > level)
        {
            high *= 2;
        }

        double low = 0;
        for (double middle = high / 2; middle > low && middle < high; middle = low + ((high - low) / 2))
        {
            if (Outlasting(middle) > level)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return high;
    }
}
