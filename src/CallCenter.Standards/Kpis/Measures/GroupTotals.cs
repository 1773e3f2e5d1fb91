namespace CallCenter.Standards.Kpis;

/// <summary>The totals of one group as the formulas of a plan ask for them.</summary>
/// <param name="binding">Where the totals hold what.</param>
/// <param name="rows">The group's row in each part, or null where it has none.</param>
internal sealed class GroupTotals(TotalsBinding binding, TotalsRow?[] rows)
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
    public ValueBuckets? Distribution(int sketch)
    {
        ValueBuckets values = ValueBuckets.None;
        for (int part = 0; part < rows.Length; part++)
        {
            values = rows[part] is { } row && binding.DistributionIn(sketch, part, row) is { } own ? values.Plus(own) : values;
        }

        return values.IsEmpty ? null : values;
    }

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

    /// <summary>Whether a slot is told of all of the group's records.</summary>
    public bool IsToldOfAll(int slot)
    {
        for (int part = 0; part < rows.Length; part++)
        {
            if (HasRecords(slot, part) && !binding.IsCovered(slot, part))
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
            if (HasRecords(slot, part) && binding.IsCovered(slot, part) != binding.IsCovered(other, part))
            {
                return false;
            }
        }

        return true;
    }

    public MeasureCoverage CoverageOf(int slot)
    {
        (long all, long recorded, long known) = (0, 0, 0);
        bool isTold = IsTold(slot);
        for (int part = 0; part < rows.Length; part++)
        {
            if (HasRecords(slot, part))
            {
                TotalsRow row = rows[part]!;
                long records = row.Totals[binding.Parts[part].Shape.All];
                all += records;
                if (isTold && binding.IsCovered(slot, part))
                {
                    recorded += records;
                    known += records - binding.UnknownIn(slot, part, row);
                }
            }
        }

        return new MeasureCoverage(all, recorded, known);
    }

    /// <summary>Whether a part is of the slot's kind and has records of the group.</summary>
    private bool HasRecords(int slot, int part) => rows[part] is not null && binding.IsOfKind(slot, part);
}
