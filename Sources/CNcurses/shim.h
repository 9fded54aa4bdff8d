#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <curses.h>
#include <locale.h>
#include <term.h>

/* What Swift cannot see of curses: macros that take arguments, and globals that no lock guards.
   Like all of curses they belong to the one thread that opened the terminal. */

/* Whether the terminal that TERM names is known and can move its cursor. */
static inline int posko_curses_is_able(void)
{
    int problem = 0;
    if (setupterm(NULL, 1, &problem) == ERR)
        return 0;
    const char *move = tigetstr("cup");
    int is_able = move != NULL && move != (const char *)-1;
    del_curterm(cur_term);
    return is_able;
}

static inline SCREEN *posko_curses_open(void)
{
    return newterm(NULL, stdout, stdin);
}

static inline WINDOW *posko_curses_window(void)
{
    return stdscr;
}

/* Begins to use colours beside the terminal's own two; zero for a terminal without any. */
static inline int posko_curses_colours(void)
{
    if (!has_colors() || start_color() == ERR || use_default_colors() == ERR)
        return 0;
    return COLORS;
}

static inline int posko_curses_has_function_keys(void)
{
    return has_key(KEY_F(2)) && has_key(KEY_F(10));
}

/* Sends a string of the terminal's description, such as BE; nothing when it has none. */
static inline void posko_curses_send(const char *capability)
{
    const char *string = tigetstr(capability);
    if (string == NULL || string == (const char *)-1)
        return;
    putp(string);
    fflush(stdout);
}

static inline void posko_curses_style(int bold, int faint, int inverse, int underline, short pair)
{
    attr_t attributes = (bold ? A_BOLD : A_NORMAL) | (faint ? A_DIM : A_NORMAL)
        | (inverse ? A_REVERSE : A_NORMAL) | (underline ? A_UNDERLINE : A_NORMAL);
    wattr_set(stdscr, attributes, pair, NULL);
}

/* KEY_CODE_YES for a key's code, OK for a character, ERR when nothing was pressed. */
static inline int posko_curses_read(unsigned int *value)
{
    wint_t input = 0;
    int kind = wget_wch(stdscr, &input);
    *value = input;
    return kind;
}
