namespace CallCenter.Standards.Training;

/// <summary>What the book at hand has against events of one record, told event by event.</summary>
internal interface ITrainingBook
{
    /// <summary>Why the next event does not fit; null where it does.</summary>
    TrainingRefusal? Refuse(TrainingRecord record, TrainingEvent next);

    /// <summary>Takes what was added to the record.</summary>
    void Add(TrainingEvent happened);
}
