namespace CallCenter.Standards.Training;

/// <summary>What a growing record says, by the book at hand: gathered when first asked for, kept from then on, so that each exam costs the same however many came before.</summary>
/// <param name="plan">The book.</param>
internal sealed class FactsMemory(TrainingPlan plan) : ITrainingBook
{
    private TrainingFacts? facts;

    public TrainingRefusal? Refuse(TrainingRecord record, TrainingEvent next) => TrainingBookRules.Refuse(plan, record, next, () => facts ??= new TrainingFacts(plan, record, next.At));

    public void Add(TrainingEvent happened) => facts?.Add(happened);
}
