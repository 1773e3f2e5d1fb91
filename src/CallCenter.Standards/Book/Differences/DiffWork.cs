using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Book;

/// <summary>What the search for consequences has found so far, and the work that is left to it.</summary>
/// <param name="options">How much work to do.</param>
/// <param name="cancellation">Ends the work.</param>
internal sealed class DiffWork(DiffOptions options, CancellationToken cancellation)
{
    private const long WorkOfAsking = 200;

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

    /// <summary>A witness with no more facts than it takes: each is left out without which it shows the same.</summary>
    /// <param name="witness">The witness.</param>
    /// <param name="shows">Whether fewer facts show the same.</param>
    public Witness Simplest(Witness witness, Func<Witness, bool> shows)
    {
        for (int i = witness.Values.Length - 1; i >= 0 && Budget.Spend(WorkOfAsking); i--)
        {
            var fewer = new Witness(witness.Values.RemoveAt(i));
            witness = shows(fewer) ? fewer : witness;
        }

        return witness;
    }

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
