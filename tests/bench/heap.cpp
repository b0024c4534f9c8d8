// SPDX-License-Identifier: MIT
// operator new that counts. Each block has its size in front of it.
#include "heap.hpp"

#include <cstdlib>
#include <new>

namespace oemodm::bench {

Heap& heap() noexcept {
  static Heap counts;
  return counts;
}

}  // namespace oemodm::bench

namespace {

constexpr std::size_t kFront = alignof(std::max_align_t);

}  // namespace

void* operator new(std::size_t size) {
  auto* front = static_cast<char*>(std::malloc(size + kFront));
  if (front == nullptr) std::abort();
  *reinterpret_cast<std::size_t*>(front) = size;
  oemodm::bench::Heap& heap = oemodm::bench::heap();
  heap.now += size;
  if (heap.now > heap.peak) heap.peak = heap.now;
  return front + kFront;
}

void operator delete(void* block) noexcept {
  if (block == nullptr) return;
  char* front = static_cast<char*>(block) - kFront;
  oemodm::bench::heap().now -= *reinterpret_cast<std::size_t*>(front);
  std::free(front);
}
void operator delete(void* block, std::size_t) noexcept { operator delete(block); }
