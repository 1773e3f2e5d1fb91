namespace CallCenter.Standards.Kpis;

/// <summary>The totals of one group as the formulas of a plan ask for them.</summary>
/// <param name="binding">Where the totals hold what.</param>
/// <param name="group">The group.</param>
/// <param name="rows">The group's row in each part, or null where it has none.</param>
internal sealed class GroupTotals(TotalsBinding binding, GroupKey group, TotalsRow?[] rows)
{
    /// <summary>A slot's total over all sources, or null where no source tells it; 0 without records.</summary>
    public Int128? Total(int slot)
    {
        Int128? total = null;
        for (int part = 0; part < rows.Length; part++)
        {
            if (binding.IsTold(slot, part))
            {
                total = (total ?? 0) + (rows[part] is { } row ? binding.TotalIn(slot, part, row) : 0);
            }
        }

        return total;
    }

    /// <summary>A sketch's distribution over all sources, or null where it has no values.</summary>
    /// <exception cref="OverflowException">The sources have more values together than 64 bits count; the message names the measure and the group.</exception>
    public ValueBuckets? Distribution(int sketch)
    {
        ValueBuckets[] sources = [.. rows.Select((row, part) => row is null ? null : binding.DistributionIn(sketch, part, row)).OfType<ValueBuckets>()];
        var values = ValueBuckets.Sum(sources, binding.Plan.Slots[binding.Plan.SlotOfSketch(sketch)].Key, group);
        return values.IsEmpty ? null : values;
    }

    /// <summary>Whether the group mixes no things of different sorts in a slot.</summary>
    public bool IsApart(int slot) => binding.IsApart(slot, group);

    public bool IsTold(int slot)
    {
        for (int part = 0; part < rows.Length; part++)
        {
            if (binding.IsTold(slot, part))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a slot is told of all of the group's records that it asks about.</summary>
    public bool IsToldOfAll(int slot)
    {
        for (int part = 0; part < rows.Length; part++)
        {
            if (IsLeftOut(slot, part))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the distribution of a sketch holds the values of all sources that tell its total.</summary>
    public bool IsDistributedOfAll(int sketch)
    {
        int slot = binding.Plan.SlotOfSketch(sketch);
        for (int part = 0; part < rows.Length; part++)
        {
            if (binding.IsTold(slot, part) && !binding.IsDistributed(sketch, part) && AskedIn(slot, part) > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two slots over one kind of record are told of the same records of the group.</summary>
    public bool AreToldAlike(int slot, int other)
    {
        for (int part = 0; part < rows.Length; part++)
        {
            if (IsLeftOut(slot, part) != IsLeftOut(other, part))
            {
                return false;
            }
        }

        return true;
    }

    public MeasureCoverage CoverageOf(int slot)
    {
        (Int128 all, Int128 recorded, Int128 known) = (0, 0, 0);
        bool isTold = IsTold(slot);
        for (int part = 0; part < rows.Length; part++)
        {
            long records = AskedIn(slot, part);
            all += records;
            if (records > 0 && isTold && binding.IsCovered(slot, part))
            {
                recorded += records;
                known += records - binding.UnknownIn(slot, part, rows[part]!);
            }
        }

        return new MeasureCoverage(Held(all), Held(recorded), Held(known));

        static long Held(Int128 count) => (long)Int128.Min(count, long.MaxValue);
    }

    /// <summary>The records of the group in a part that a slot asks about.</summary>
    private long AskedIn(int slot, int part) => rows[part] is { } row ? binding.AskedIn(slot, part, row) : 0;

    /// <summary>Whether a part has records that a slot asks about, and does not tell of them.</summary>
    private bool IsLeftOut(int slot, int part) => AskedIn(slot, part) > 0 && !binding.IsCovered(slot, part);
}
