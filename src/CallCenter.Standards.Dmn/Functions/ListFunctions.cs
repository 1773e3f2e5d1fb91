using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>Functions of lists (DMN 1.5, table 73).</summary>
internal static class ListFunctions
{
    public static IEnumerable<(string Signature, BuiltInBody Body)> All =>
    [
        ("list contains(list: list, element: any): boolean", static (run, a) => FeelBoolean.Of(Positions(run, a.List(0), a[1]).Any())),
        ("index of(list: list, match: any): list<number>", static (run, a) => run.List(Positions(run, a.List(0), a[1]).Select(at => FeelNumber.Of(at + 1)))),
        ("sublist(list: list, start position: number, length: number?): list", static (run, a) => Part(run, a)),
        ("append(list: list, item: any, items: any*): list", static (run, a) => run.List([.. a.List(0).Items, .. a[1..]])),
        ("concatenate(list: list, lists: list*): list", static (run, a) => run.List(Joined(run, a))),
        ("union(list: list, lists: list*): list", static (run, a) => Distinct(run, Joined(run, a))),
        ("distinct values(list: list): list", static (run, a) => Distinct(run, a.List(0).Items)),
        ("insert before(list: list, position: number, newItem: any): list", static (run, a) => Arguments.Place(a.Whole(1), a.List(0).Items.Length) is { } at
            ? run.List(a.List(0).Items.Insert(at, a[2])) : NoPlace(run, a)),
        ("remove(list: list, position: number): list", static (run, a) => Arguments.Place(a.Whole(1), a.List(0).Items.Length) is { } at
            ? run.List(a.List(0).Items.RemoveAt(at)) : NoPlace(run, a)),
        ("list replace(list: list, position: number, newItem: any): list", static (run, a) => Arguments.Place(a.Whole(1), a.List(0).Items.Length) is { } at
            ? run.List(a.List(0).Items.SetItem(at, a[2])) : NoPlace(run, a)),
        ("list replace(list: list, match: function, newItem: any): list", static (run, a) => Replace(run, a.List(0).Items, (FeelFunction)a[1], a[2])),
        ("reverse(list: list): list", static (run, a) => run.List(a.List(0).Items.Reverse())),
        ("flatten(list: list): list", static (run, a) => run.List(Flat(run, a.List(0)))),
        ("sort(list: list, precedes: function?): list", static (run, a) => Sort(run, a.List(0).Items, a[1] as FeelFunction)),
        ("string join(list: list, delimiter: string!?): string", static (run, a) => Join(run, a.List(0).Items, a.TextOrNone(1) ?? "")),
    ];

    private static FeelValue NoPlace(Run run, FeelValue[] a) => run.Fail($"There is no item {a[1]} in a list of {a.List(0).Items.Length}.");

    private static IEnumerable<int> Positions(Run run, FeelList list, FeelValue match)
    {
        for (int i = 0; i < list.Items.Length; i++)
        {
            run.Step();
            if (FeelEquality.Same(list.Items[i], match))
            {
                yield return i;
            }
        }
    }

    private static ImmutableArray<FeelValue> Joined(Run run, FeelValue[] lists)
    {
        run.Step(lists.Sum(list => (long)((FeelList)list).Items.Length));
        return [.. lists.SelectMany(list => ((FeelList)list).Items)];
    }

    private static FeelValue Distinct(Run run, ImmutableArray<FeelValue> items)
    {
        var seen = new HashSet<FeelValue>();
        var distinct = ImmutableArray.CreateBuilder<FeelValue>();
        foreach (FeelValue item in items)
        {
            run.Step();
            if (seen.Add(item))
            {
                distinct.Add(item);
            }
        }

        return run.List(distinct.ToImmutable());
    }

    private static FeelValue Part(Run run, FeelValue[] a)
    {
        ImmutableArray<FeelValue> items = a.List(0).Items;
        if (Arguments.Place(a.Whole(1), items.Length) is not { } start)
        {
            return NoPlace(run, a);
        }

        int? length = a[2] is null ? items.Length - start : a.Whole(2);
        return length >= 0 && length <= items.Length - start ? run.List(items.Slice(start, length.Value)) : run.Fail($"There are not {a[2]} items from there on.");
    }

    private static FeelValue Replace(Run run, ImmutableArray<FeelValue> items, FeelFunction match, FeelValue newItem)
    {
        var replaced = ImmutableArray.CreateBuilder<FeelValue>(items.Length);
        foreach (FeelValue item in items)
        {
            FeelValue matches = match.Invoke(run, item, newItem);
            if (matches is not FeelBoolean flag)
            {
                return run.Fail($"A match is {FeelWords.Of(matches)}.");
            }

            replaced.Add(flag.Value ? newItem : item);
        }

        return run.List(replaced.ToImmutable());
    }

    private static IEnumerable<FeelValue> Flat(Run run, FeelList list)
    {
        run.Step(list.Items.Length);
        return list.Items.SelectMany(item => item is FeelList inner ? Flat(run, inner) : [item]);
    }

    private static FeelValue Sort(Run run, ImmutableArray<FeelValue> items, FeelFunction? precedes)
    {
        bool isOrdered = true;
        FeelValue[] sorted = Sorted([.. items], (left, right) =>
        {
            run.Step();
            FeelValue before = precedes is null ? FeelValue.Of(FeelComparison.Of(FeelOperator.Less, left, right)) : precedes.Invoke(run, left, right);
            isOrdered &= before is FeelBoolean;
            return before == FeelBoolean.True;
        });
        return isOrdered ? run.List(sorted) : run.Fail($"The items cannot be put in order.");
    }

    /// <summary>A stable merge sort: it ends whatever the comparison says.</summary>
    private static FeelValue[] Sorted(FeelValue[] items, Func<FeelValue, FeelValue, bool> precedes)
    {
        if (items.Length < 2)
        {
            return items;
        }

        FeelValue[] left = Sorted(items[..(items.Length / 2)], precedes);
        FeelValue[] right = Sorted(items[(items.Length / 2)..], precedes);
        var merged = new FeelValue[items.Length];
        for (int i = 0, j = 0; i + j < merged.Length;)
        {
            bool takeRight = i == left.Length || (j < right.Length && precedes(right[j], left[i]));
            merged[i + j] = takeRight ? right[j++] : left[i++];
        }

        return merged;
    }

    private static FeelValue Join(Run run, ImmutableArray<FeelValue> items, string delimiter)
    {
        var texts = new List<string>();
        long length = 0;
        foreach (FeelValue item in items)
        {
            run.Step();
            if (item is FeelText text)
            {
                texts.Add(text.Value);
                length += text.Value.Length + delimiter.Length;
            }
            else if (!item.IsNull)
            {
                return run.Fail($"A string is needed here, not {FeelWords.Of(item)}.");
            }
        }

        return length > run.Limits.TextLength * 2L ? throw new RunStoppedException($"A string of more than {run.Limits.TextLength} characters.") : run.Text(string.Join(delimiter, texts));
    }
}
