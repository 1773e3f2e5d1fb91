namespace CallCenter.Standards.Kpis;

/// <summary>Adds contacts that come in columns.</summary>
public static class ContactAccumulation
{
    /// <summary>
    /// Adds a batch of contacts in columns, to the same totals, bit by bit, as its rows as records; both may be added to one accumulator, in any order. Fields that the accumulator's schema works out of records are read from records that are made of the rows.
    /// </summary>
    /// <param name="accumulator">The accumulator.</param>
    /// <param name="columns">The batch.</param>
    /// <exception cref="ArgumentException">
    /// A column has another number of values than the batch has contacts, a code beyond its dictionary, a time that is negative or beyond its range, or lacks what every contact has. The message names the column, and the row where there is one; nothing of the batch was added.
    /// </exception>
    /// <exception cref="InvalidOperationException">An exception of an earlier call left the totals incomplete.</exception>
    /// <exception cref="OverflowException">A total left the range of <see cref="long"/>; told here or when totals are asked for.</exception>
    public static void Add(this MeasureAccumulator<ContactRecord> accumulator, in ContactColumns columns)
    {
        ArgumentNullException.ThrowIfNull(accumulator);
        accumulator.AddColumns(in columns);
    }
}
