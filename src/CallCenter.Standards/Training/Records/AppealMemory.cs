namespace CallCenter.Standards.Training;

/// <summary>The appeals of a record that grows event by event: gathered when first asked for, kept from then on, so that each event costs the same however many came before.</summary>
internal sealed class AppealMemory
{
    private AppealIndex? index;

    public AppealIndex Of(TrainingRecord record)
    {
        if (index is null)
        {
            index = new AppealIndex();
            foreach (TrainingEvent known in record.Events.AsSpan())
            {
                index.Add(known);
            }
        }

        return index;
    }

    /// <summary>Takes what was added to the record.</summary>
    public void Add(TrainingEvent happened) => index?.Add(happened);
}
