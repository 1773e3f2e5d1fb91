using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Book;

/// <summary>What the search for consequences has found so far, and the work that is left to it.</summary>
/// <param name="options">How much work to do.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class DiffWork(DiffOptions options, CancellationToken cancellation)
{
    private int witnesses;

    /// <summary>The work that is left to the kind of consequence that is looked for; each has as much as the options allow.</summary>
    public WorkBudget Budget { get; private set; } = new(options.WorkLimit, cancellation);

    public List<Consequence> Found { get; } = [];

    /// <summary>Whether something could not be looked for, or more was found than is told.</summary>
    public bool IsCutShort { get; set; }

    /// <summary>Whether everything was looked for to the end.</summary>
    public bool IsComplete => !IsCutShort && !Budget.IsSpent;

    /// <summary>Begins with another kind of consequence.</summary>
    public void Begin()
    {
        IsCutShort |= Budget.IsSpent;
        Budget = new WorkBudget(options.WorkLimit, cancellation);
    }

    public void Add(Consequence consequence) => Found.Add(consequence);

    /// <summary>Tells a consequence with a witness, as long as there are not too many.</summary>
    public void Show(Consequence consequence)
    {
        if (witnesses++ < options.MostWitnesses)
        {
            Found.Add(consequence);
        }
        else
        {
            IsCutShort = true;
        }
    }
}
