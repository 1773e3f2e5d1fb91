namespace CallCenter.Standards.Calendars;

/// <summary>Tells which stretches of an axis a line covers.</summary>
internal interface ILineSource
{
    /// <summary>From here on to <see cref="RecursAfter"/> stretches may be of any kind; before, they recur with the line's period.</summary>
    long RecursBefore { get; }

    /// <summary>From here on stretches recur with the line's period.</summary>
    long RecursAfter { get; }

    /// <summary>Adds every stretch that meets [from, to), in any order; they may overlap one another and reach beyond.</summary>
    void Collect(long from, long to, List<Stretch> stretches);
}
