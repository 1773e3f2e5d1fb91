using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Organization;

namespace CallCenter.Standards.Book;

/// <summary>Which roles decide what of a standard.</summary>
internal sealed class Deciders(ImmutableArray<Role> roles)
{
    private readonly ILookup<string, DecidingRole> byPath =
        roles.SelectMany(role => role.Decides, (role, path) => (Path: path, Role: new DecidingRole(role.Code, role.Name))).ToLookup(pair => pair.Path, pair => pair.Role, StringComparer.Ordinal);

    /// <summary>The roles that decide an entry: those of the longest path that leads to it, in the order of the roles.</summary>
    public ImmutableArray<DecidingRole> Of(string path)
    {
        for (int end = path.Length; end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (byPath.Contains(path[..end]))
            {
                return [.. byPath[path[..end]]];
            }
        }

        return [];
    }

    /// <summary>Checks that what roles decide is there.</summary>
    public static void Check(Located<OrganizationCatalogue> section, BookCompilation book)
    {
        if (!book.Place.IsWhole)
        {
            return; // what could not be read may be what is named
        }

        Located<string>[] paths = [.. section.Each(c => c.Roles).SelectMany(role => role.Each(r => r.Decides))];
        JsonDocument? json = null;
        foreach (Located<string> path in paths)
        {
            Check(path, paths, book, ref json);
        }

        json?.Dispose();
    }

    /// <summary>Of the book what some path may lead through: all other members are left out.</summary>
    private static JsonDocument Named(Located<string>[] paths, BookCompilation book) =>
        JsonDocument.Parse(FormText.Named(BookForm.Book, book.Book, [.. paths.SelectMany(path => path.Value.Split('/')), .. ValuePath.Keys]));

    private static void Check(Located<string> path, Located<string>[] paths, BookCompilation book, ref JsonDocument? json)
    {
        string[] steps = path.Value.Split('/');
        Form form = BookForm.Book;
        for (int i = 0; i < steps.Length; i++)
        {
            if (form.Bare is { Kind: FormKind.Array })
            {
                json ??= Named(paths, book);
                if (!ValuePath.TryFind(json.RootElement, steps, out _))
                {
                    book.Findings.Add(OrganizationFindings.DecidedEntryGone, path.Place, path.Value, $"'{Excerpt.Of(path.Value)}' names no entry of the book.");
                }

                return;
            }

            if (form.Bare.Members.FirstOrDefault(member => member.Name == steps[i]) is not { } found || (i == 0 && Sections.All.All(one => one.Name != steps[0])))
            {
                IEnumerable<string> known = i == 0 ? Sections.All.Select(one => one.Name) : form.Bare.Members.Select(member => member.Name);
                book.Findings.Add(OrganizationFindings.NothingToDecide, path.Place, path.Value, $"'{Excerpt.Of(path.Value)}' names nothing of a book; {NearestName.Suggest(steps[i], [.. known])}.");
                return;
            }

            form = found.Form;
        }
    }
}
