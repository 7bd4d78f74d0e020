#include "media/row_loops.hpp"

#include "signal/vectors.hpp"

#if DECOUPAGE_HAS_AVX2
#include <immintrin.h>
#endif

namespace decoupage {
namespace {

template <class Sample>
DECOUPAGE_INLINE void add_any(const Sample* __restrict row, int width,
                              ColumnSum<Sample>* __restrict columns) {
    for (int x = 0; x < width; ++x)
        columns[x] = static_cast<ColumnSum<Sample>>(columns[x] + row[x]);
}

/// Three loops rather than one: each of them is one that the compiler can turn into vector instructions.
template <class Sample>
DECOUPAGE_INLINE LineFacts<Sample> add_and_note_any(const Sample* __restrict row, int width,
                                                    ColumnSum<Sample>* __restrict columns,
                                                    Sample* __restrict most) {
    add_any(row, width, columns);
    for (int x = 0; x < width; ++x)
        most[x] = row[x] > most[x] ? row[x] : most[x];
    LineFacts<Sample> facts;
    for (int x = 0; x < width; ++x) {
        facts.sum += row[x];
        facts.most = row[x] > facts.most ? row[x] : facts.most;
    }
    return facts;
}

template <class Column>
DECOUPAGE_INLINE void add_cells_any(const Column* columns, const std::vector<int>& edges,
                                    std::uint32_t* cells) {
    for (std::size_t cell = 0; cell + 1 < edges.size(); ++cell)
        for (int x = edges[cell]; x < edges[cell + 1]; ++x)
            cells[cell] += columns[x];
}

template <class Sample>
void add_plainly(const Sample* row, int width, ColumnSum<Sample>* columns) {
    add_any(row, width, columns);
}

template <class Sample>
LineFacts<Sample> add_and_note_plainly(const Sample* row, std::ptrdiff_t, int width,
                                       ColumnSum<Sample>* columns, Sample* most) {
    return add_and_note_any(row, width, columns, most);
}

template <class Column>
void add_cells_plainly(const Column* columns, const std::vector<int>& edges, std::uint32_t* cells) {
    add_cells_any(columns, edges, cells);
}

template <class Sample>
constexpr RowLoops<Sample> plain{add_plainly<Sample>, add_and_note_plainly<Sample>,
                                 add_cells_plainly<ColumnSum<Sample>>};

#if DECOUPAGE_HAS_AVX2

DECOUPAGE_AVX2 void add_bytes(const std::uint8_t* row, int width, std::uint16_t* columns) {
    add_any(row, width, columns);
}

DECOUPAGE_AVX2 void add_words(const std::uint16_t* row, int width, std::uint32_t* columns) {
    add_any(row, width, columns);
}

DECOUPAGE_AVX2 LineFacts<std::uint16_t> add_and_note_words(const std::uint16_t* row, std::ptrdiff_t,
                                                           int width, std::uint32_t* columns,
                                                           std::uint16_t* most) {
    return add_and_note_any(row, width, columns, most);
}

DECOUPAGE_INLINE DECOUPAGE_AVX2 __m256i load(const void* from) {
    return _mm256_loadu_si256(static_cast<const __m256i*>(from));
}

DECOUPAGE_INLINE DECOUPAGE_AVX2 void store(void* to, __m256i values) {
    _mm256_storeu_si256(static_cast<__m256i*>(to), values);
}

DECOUPAGE_INLINE DECOUPAGE_AVX2 void add_sixteen(std::uint16_t* columns, __m128i bytes) {
    store(columns, _mm256_add_epi16(load(columns), _mm256_cvtepu8_epi16(bytes)));
}

/// By hand, because most films have 8 bits and the compiler's own loops take twice as long.
DECOUPAGE_AVX2 LineFacts<std::uint8_t> add_and_note_bytes(const std::uint8_t* row, std::ptrdiff_t stride,
                                                          int width, std::uint16_t* columns,
                                                          std::uint8_t* most) {
    // Rows are shorter than pages, at whose ends the machine stops fetching ahead by itself.
    const std::ptrdiff_t ahead = 3 * stride;
    const __m256i zero = _mm256_setzero_si256();
    __m256i sums = zero, greatest = zero;
    int x = 0;
    for (; x + 32 <= width; x += 32) {
        _mm_prefetch(reinterpret_cast<const char*>(row + x + ahead), _MM_HINT_T0);
        const __m256i bytes = load(row + x);
        add_sixteen(columns + x, _mm256_castsi256_si128(bytes));
        add_sixteen(columns + x + 16, _mm256_extracti128_si256(bytes, 1));
        store(most + x, _mm256_max_epu8(load(most + x), bytes));
        greatest = _mm256_max_epu8(greatest, bytes);
        sums = _mm256_add_epi64(sums, _mm256_sad_epu8(bytes, zero));
    }
    LineFacts<std::uint8_t> facts = add_and_note_any(row + x, width - x, columns + x, most + x);
    alignas(32) std::uint8_t lanes[32];
    store(lanes, greatest);
    for (const std::uint8_t lane : lanes)
        facts.most = lane > facts.most ? lane : facts.most;
    alignas(32) std::uint64_t parts[4];
    store(parts, sums);
    facts.sum += static_cast<std::uint32_t>(parts[0] + parts[1] + parts[2] + parts[3]);
    return facts;
}

/// 1 for each of the first `count` of eight columns.
alignas(16) constexpr std::int16_t first_columns[9][8] = {
    {0, 0, 0, 0, 0, 0, 0, 0}, {1, 0, 0, 0, 0, 0, 0, 0}, {1, 1, 0, 0, 0, 0, 0, 0},
    {1, 1, 1, 0, 0, 0, 0, 0}, {1, 1, 1, 1, 0, 0, 0, 0}, {1, 1, 1, 1, 1, 0, 0, 0},
    {1, 1, 1, 1, 1, 1, 0, 0}, {1, 1, 1, 1, 1, 1, 1, 0}, {1, 1, 1, 1, 1, 1, 1, 1}};

/// The sums of the first `count` of eight columns, in four parts still to be added.
DECOUPAGE_INLINE DECOUPAGE_AVX2 __m128i some_of_eight(const std::uint16_t* columns, int count) {
    return _mm_madd_epi16(_mm_loadu_si128(reinterpret_cast<const __m128i*>(columns)),
                          _mm_load_si128(reinterpret_cast<const __m128i*>(first_columns[count])));
}

/// The same for any number of columns.
DECOUPAGE_INLINE DECOUPAGE_AVX2 __m128i cell_in_parts(const std::uint16_t* columns, int count) {
    __m128i parts = _mm_setzero_si128();
    for (; count > 8; columns += 8, count -= 8)
        parts = _mm_add_epi32(parts, some_of_eight(columns, 8));
    return _mm_add_epi32(parts, some_of_eight(columns, count));
}

/// Whether every cell is two columns wide, as where a look halves the picture.
bool are_pairs(const std::vector<int>& edges) {
    for (std::size_t edge = 0; edge < edges.size(); ++edge)
        if (edges[edge] != static_cast<int>(2 * edge)) return false;
    return true;
}

DECOUPAGE_AVX2 void add_pairs(const std::uint16_t* columns, std::size_t count, std::uint32_t* cells) {
    const __m256i ones = _mm256_set1_epi16(1);
    std::size_t cell = 0;
    for (; cell + 8 <= count; cell += 8)
        store(cells + cell,
              _mm256_add_epi32(load(cells + cell), _mm256_madd_epi16(load(columns + 2 * cell), ones)));
    for (; cell < count; ++cell)
        cells[cell] += static_cast<std::uint32_t>(columns[2 * cell] + columns[2 * cell + 1]);
}

DECOUPAGE_AVX2 void add_cells_of_bytes(const std::uint16_t* columns, const std::vector<int>& edges,
                                       std::uint32_t* cells) {
    const std::size_t count = edges.size() - 1;
    if (are_pairs(edges)) return add_pairs(columns, count, cells);
    std::size_t cell = 0;
    for (; cell + 4 <= count; cell += 4) {
        __m128i parts[4];
        for (std::size_t k = 0; k < 4; ++k)
            parts[k] = cell_in_parts(columns + edges[cell + k], edges[cell + k + 1] - edges[cell + k]);
        const __m128i sums =
            _mm_hadd_epi32(_mm_hadd_epi32(parts[0], parts[1]), _mm_hadd_epi32(parts[2], parts[3]));
        __m128i* into = reinterpret_cast<__m128i*>(cells + cell);
        _mm_storeu_si128(into, _mm_add_epi32(_mm_loadu_si128(into), sums));
    }
    for (; cell < count; ++cell)
        for (int x = edges[cell]; x < edges[cell + 1]; ++x)
            cells[cell] += columns[x];
}

constexpr RowLoops<std::uint8_t> avx2_of_bytes{add_bytes, add_and_note_bytes, add_cells_of_bytes};
constexpr RowLoops<std::uint16_t> avx2_of_words{add_words, add_and_note_words,
                                                add_cells_plainly<std::uint32_t>};

#endif

} // namespace

template <>
RowLoops<std::uint8_t> plain_loops() {
    return plain<std::uint8_t>;
}
template <>
RowLoops<std::uint16_t> plain_loops() {
    return plain<std::uint16_t>;
}

#if DECOUPAGE_HAS_AVX2
template <>
RowLoops<std::uint8_t> best_loops() {
    return has_avx2() ? avx2_of_bytes : plain<std::uint8_t>;
}
template <>
RowLoops<std::uint16_t> best_loops() {
    return has_avx2() ? avx2_of_words : plain<std::uint16_t>;
}
#else
template <>
RowLoops<std::uint8_t> best_loops() {
    return plain<std::uint8_t>;
}
template <>
RowLoops<std::uint16_t> best_loops() {
    return plain<std::uint16_t>;
}
#endif

} // namespace decoupage
