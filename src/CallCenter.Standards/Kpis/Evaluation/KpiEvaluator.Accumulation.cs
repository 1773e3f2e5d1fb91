namespace CallCenter.Standards.Kpis;

/// <content>Adding up in one call: sequences and spans of records, or of rows that may be none.</content>
public sealed partial class KpiEvaluator
{
    /// <summary>After how many records of a span it is looked whether the run was ended.</summary>
    private const int RecordsBetweenLooks = 65_536;

    /// <summary>Adds up records in one call. Words of fields that the standard knows the words of are told where it does not know them, such as <c>CHAT</c> for <c>chat</c>.</summary>
    /// <param name="schema">The record's schema: a shipped one, or one that extends it.</param>
    /// <param name="records">The records; what they throw passes through. Rows that may be no records are for <see cref="Accumulate{TRow, T}(RecordSchema{T}, IEnumerable{TRow}, Func{TRow, T}, AccumulationOptions, CancellationToken)"/>.</param>
    /// <param name="options">How; null for everything in one group.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="ArgumentException">As for an accumulator.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Accumulation Accumulate<T>(RecordSchema<T> schema, IEnumerable<T> records, AccumulationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(records);
        RecordRun<T> run = RunOf(schema, options);
        foreach (T record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Add(in record);
        }

        return run.ToAccumulation();
    }

    /// <summary>As for a sequence; the fastest, since records are read in place.</summary>
    /// <param name="schema">The record's schema: a shipped one, or one that extends it.</param>
    /// <param name="records">The records.</param>
    /// <param name="options">How; null for everything in one group.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="ArgumentException">As for an accumulator.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Accumulation Accumulate<T>(RecordSchema<T> schema, ReadOnlySpan<T> records, AccumulationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(schema);
        RecordRun<T> run = RunOf(schema, options);
        while (!records.IsEmpty)
        {
            cancellation.ThrowIfCancellationRequested();
            int count = Math.Min(RecordsBetweenLooks, records.Length);
            run.AddAll(records[..count]);
            records = records[count..];
        }

        return run.ToAccumulation();
    }

    /// <summary>Adds up the records of rows in one call: a row that is no record is left out, and told with its number, field and value.</summary>
    /// <param name="schema">The record's schema: a shipped one, or one that extends it.</param>
    /// <param name="rows">The rows, such as lines of a file; what they throw themselves passes through.</param>
    /// <param name="read">
    /// Makes a record of a row. What it throws because of the row (argument, format, overflow, cast, index, key, JSON and findings exceptions) is a finding; anything else passes through.
    /// </param>
    /// <param name="options">How; null for everything in one group.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="ArgumentException">As for an accumulator.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Accumulation Accumulate<TRow, T>(RecordSchema<T> schema, IEnumerable<TRow> rows, Func<TRow, T> read, AccumulationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(read);
        RecordRun<T> run = RunOf(schema, options);
        foreach (TRow row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            run.Add(row, read);
        }

        return run.ToAccumulation();
    }

    /// <summary>Adds up a stream of records in one call, as they come; otherwise as for a sequence, to the same bits. What the stream does is all that is waited for.</summary>
    /// <param name="schema">The record's schema: a shipped one, or one that extends it.</param>
    /// <param name="records">The records; what they throw passes through.</param>
    /// <param name="options">How; null for everything in one group.</param>
    /// <param name="cancellation">Ends the run, and is handed to the stream.</param>
    /// <exception cref="ArgumentException">As for an accumulator.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Task<Accumulation> AccumulateAsync<T>(RecordSchema<T> schema, IAsyncEnumerable<T> records, AccumulationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(records);
        return Run(RunOf(schema, options), records, cancellation);

        static async Task<Accumulation> Run(RecordRun<T> run, IAsyncEnumerable<T> records, CancellationToken cancellation)
        {
            await foreach (T record in records.WithCancellation(cancellation).ConfigureAwait(false))
            {
                cancellation.ThrowIfCancellationRequested();
                run.Add(in record);
            }

            return run.ToAccumulation();
        }
    }

    /// <summary>Adds up the records of a stream of rows in one call, as they come; otherwise as for a sequence of rows.</summary>
    /// <param name="schema">The record's schema: a shipped one, or one that extends it.</param>
    /// <param name="rows">The rows; what they throw themselves passes through.</param>
    /// <param name="read">Makes a record of a row, as for a sequence.</param>
    /// <param name="options">How; null for everything in one group.</param>
    /// <param name="cancellation">Ends the run, and is handed to the stream.</param>
    /// <exception cref="ArgumentException">As for an accumulator.</exception>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public Task<Accumulation> AccumulateAsync<TRow, T>(RecordSchema<T> schema, IAsyncEnumerable<TRow> rows, Func<TRow, T> read, AccumulationOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(read);
        return Run(RunOf(schema, options), rows, read, cancellation);

        static async Task<Accumulation> Run(RecordRun<T> run, IAsyncEnumerable<TRow> rows, Func<TRow, T> read, CancellationToken cancellation)
        {
            await foreach (TRow row in rows.WithCancellation(cancellation).ConfigureAwait(false))
            {
                cancellation.ThrowIfCancellationRequested();
                run.Add(row, read);
            }

            return run.ToAccumulation();
        }
    }

    /// <summary>Starts a run over records of one kind.</summary>
    /// <param name="schema">The record's schema.</param>
    /// <param name="options">How; null for everything in one group.</param>
    /// <param name="place">Where the record stands that is being added, which findings tell; null to tell its number.</param>
    internal RecordRun<T> RunOf<T>(RecordSchema<T> schema, AccumulationOptions? options, Func<RecordPlace>? place = null)
    {
        options ??= AccumulationOptions.Default;
        return new RecordRun<T>(
            new MeasureAccumulator<T>(origin, plan, schema, options.Recorded ?? RecordedFacts.Everything, options.Groupings), schema, records.GetValueOrDefault(schema.Definition.Name), plan.TestedOf(schema.Definition.Name), place);
    }
}
